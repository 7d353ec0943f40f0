import { useContext, useEffect, useState } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import type { Article } from '../../model/article'
import { storyPath } from '../../model/paths'
import { SiteAddress } from '../ui/PageHead'
import { AddressDialog } from './AddressDialog'
import styles from './ShareTool.module.css'
import { shareAddress } from './shareAddress'

/** How long it says that the address was copied, in ms. */
const said = 4000

/** Passes a story on: by what the device has for that, or else by its address. */
export function ShareTool({ article }: { article: Article }) {
  const { reading: words } = useToolWords()
  const home = useContext(SiteAddress) || new URL(import.meta.env.BASE_URL, location.origin).href
  const address = new URL(article.canonical || storyPath(article).slice(1), home).href
  const [outcome, setOutcome] = useState<'shared' | 'copied' | 'refused'>('shared')

  async function share(): Promise<void> {
    // What is said again has to be new to be heard.
    setOutcome('shared')
    setOutcome(await shareAddress({ title: article.headline, url: address }))
  }

  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome('shared'), said)
    return () => clearTimeout(timer)
  }, [outcome])

  return (
    <>
      <button type="button" onClick={share}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 15V4m-4 4 4-4 4 4M5 12v8h14v-8" />
        </svg>
        <span>{words.share}</span>
      </button>
      <p role="status" className={styles.note}>
        {outcome === 'copied' && words.addressCopied}
      </p>
      {outcome === 'refused' && <AddressDialog address={address} onClose={() => setOutcome('shared')} />}
    </>
  )
}
