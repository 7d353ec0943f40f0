import { useBlockWords } from '../../i18n/blockWords'
import { useLocale } from '../../i18n/locale'
import type { BlockOf } from '../../model/body'
import { languageMarks } from '../../model/language'
import { InlineText } from '../ui/InlineText'
import { SiteLink } from '../ui/SiteLink'
import styles from './Footnotes.module.css'

/** A story's notes; each leads back to its place in the text. `around` is the BCP 47 tag of the story. */
export function Footnotes({ block: { notes }, around }: { block: BlockOf<'footnotes'>; around: string }) {
  const words = useBlockWords()
  const ours = languageMarks(useLocale().language, around)
  return (
    <section className={styles.notes} role="doc-endnotes" aria-label={words.footnotes}>
      <ol>
        {notes.map(({ id, back, text }, position) => (
          <li key={id} id={id}>
            <InlineText line={text} />
            {back !== '' && ' '}
            {back !== '' && (
              <SiteLink to={`#${back}`} className={styles.back}>
                <span aria-hidden="true">↩</span>
                <span className="visually-hidden" {...ours}>
                  {words.backToText(String(position + 1))}
                </span>
              </SiteLink>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
