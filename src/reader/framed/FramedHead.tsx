import { useContext } from 'react'
import { SiteAddress } from '../ui/PageHead'

interface Props {
  title: string
  /** The page outside of the frame: a path of the reader, or the address where the newsroom first published it. */
  canonical?: string
}

/** The title of a framed page. Search engines are told to index the page outside of the frame instead. */
export function FramedHead({ title, canonical }: Props) {
  const address = useContext(SiteAddress)
  return (
    <>
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      {canonical !== undefined && address !== '' && <link rel="canonical" href={new URL(canonical, address).href} />}
    </>
  )
}
