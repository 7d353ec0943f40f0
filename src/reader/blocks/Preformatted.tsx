import type { BlockOf } from '../../model/body'
import { InlineText } from '../ui/InlineText'
import styles from './Preformatted.module.css'

/** A program's text, which runs from left to right in every language and isn't for translators. */
export function Code({ block: { code, language } }: { block: BlockOf<'code'> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, a scrolling region has to be reachable by keyboard
    <section className={styles.code} aria-label={language || undefined} dir="ltr" translate="no" tabIndex={0}>
      <pre>
        <code>{code}</code>
      </pre>
    </section>
  )
}

/** A poem or song. */
export function Verse({ block: { stanzas } }: { block: BlockOf<'verse'> }) {
  return (
    <div className={styles.verse}>
      {stanzas.map((stanza, position) => (
        <p key={position}>
          <InlineText line={stanza} />
        </p>
      ))}
    </div>
  )
}
