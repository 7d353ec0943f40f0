import { useContext, useRef, useState } from 'react'
import { type EmbedOptions, embedAddress, embedCode, usualHeight } from '../../embed/host/embedCode'
import { useToolWords } from '../../i18n/toolWords'
import type { Article } from '../../model/article'
import { SiteAddress } from '../ui/PageHead'
import styles from './EmbedCode.module.css'
import { useCopy } from './useCopy'

const views = ['article', 'card'] as const
const themes = ['auto', 'light', 'dark', 'transparent'] as const
/** How wide a portal's column is taken to be, in CSS pixels. */
const column = 600

interface Props {
  article: Article
  /** The newspaper's title. */
  newspaper: string
}

/** The code that embeds a story, with its options and a preview. */
export function EmbedCode({ article, newspaper }: Props) {
  const { embedding: messages } = useToolWords()
  const [view, setView] = useState<EmbedOptions['view']>('article')
  const [theme, setTheme] = useState<EmbedOptions['theme']>('auto')
  const home = `${location.origin}/`
  const publisher = {
    title: newspaper,
    address: useContext(SiteAddress) || home,
    integrity: import.meta.env.VITE_EMBED_INTEGRITY ?? '',
  }
  const height = usualHeight(article, view, column)
  const code = embedCode(article, { view, theme, width: '100%', height }, publisher)

  return (
    <>
      <p>{messages.help}</p>
      <div className={styles.choices}>
        <Choice label={messages.view} values={views} names={messages.views} value={view} onChoose={setView} />
        <Choice label={messages.theme} values={themes} names={messages.themes} value={theme} onChoose={setTheme} />
      </div>
      {/* A new code says anew whether it was copied. */}
      <Code key={code} code={code} />
      <h3>{messages.preview}</h3>
      <iframe
        key={`${view} ${theme}`}
        className={styles.preview}
        src={embedAddress(article, { view, theme }, { address: home })}
        title={`${messages.preview}: ${article.headline}`}
        // Without its origin: it is ours, and would not be held by a sandbox.
        sandbox="allow-scripts"
      />
    </>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  values: readonly Value[]
  names: Record<Value, string>
  value: Value
  onChoose: (value: Value) => void
}

function Choice<Value extends string>({ label, values, names, value, onChoose }: ChoiceProps<Value>) {
  return (
    <label>
      {label}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = values[target.selectedIndex]
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </select>
    </label>
  )
}

function Code({ code }: { code: string }) {
  const { embedding: messages } = useToolWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const { outcome, copy } = useCopy(code, field, { copied: messages.copied, refused: messages.copyRefused })

  return (
    <>
      <label className={styles.code}>
        {messages.code}
        <textarea ref={field} readOnly rows={5} spellCheck={false} dir="ltr" value={code} />
      </label>
      <p className={styles.copy}>
        <button type="button" onClick={copy}>
          {messages.copy}
        </button>
        <span role="status">{outcome}</span>
      </p>
    </>
  )
}
