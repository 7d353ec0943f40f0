import { useContext } from 'react'
import { SiteAddress } from '../ui/PageHead'

interface Props {
  title: string
  /** Where the page itself is: a path of the reader, or the address at which the newsroom publishes it first. */
  canonical?: string
}

/** A framed page's title, and that it is no page to be found: the one that it shows is. */
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
