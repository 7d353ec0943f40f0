import { useContext, useState } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import type { Article } from '../../model/article'
import { storyPath } from '../../model/paths'
import { SiteAddress } from '../ui/PageHead'
import { ShareDialog } from './ShareDialog'
import { sharedByDevice } from './shareAddress'

interface Props {
  article: Article
  /** The newspaper's title. */
  newspaper: string
}

/** Passes a story on: by what a phone has for that, or else by its address and the code that embeds it. */
export function ShareTool({ article, newspaper }: Props) {
  const { reading: words } = useToolWords()
  const home = useContext(SiteAddress) || new URL(import.meta.env.BASE_URL, location.origin).href
  const address = new URL(article.canonical || storyPath(article).slice(1), home).href
  const [isOpen, setOpen] = useState(false)

  async function share(): Promise<void> {
    // Who has a mouse may want the code that embeds the story, which no system's own sheet offers.
    const isPhone = matchMedia('(pointer: coarse)').matches
    if (!isPhone || !(await sharedByDevice({ title: article.headline, url: address }))) setOpen(true)
  }

  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={share}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 15V4m-4 4 4-4 4 4M5 12v8h14v-8" />
        </svg>
        <span>{words.share}</span>
      </button>
      {isOpen && (
        <ShareDialog article={article} address={address} newspaper={newspaper} onClose={() => setOpen(false)} />
      )}
    </>
  )
}
