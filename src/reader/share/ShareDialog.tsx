import { lazy, Suspense, useRef, useState } from 'react'
import { useLocale } from '../../i18n/locale'
import { useToolWords } from '../../i18n/toolWords'
import type { Article } from '../../model/article'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { ModalDialog } from '../ui/ModalDialog'
import styles from './ShareDialog.module.css'
import { useCopy } from './useCopy'

const EmbedCode = lazy(async () => ({ default: (await import('./EmbedCode')).EmbedCode }))

interface Props {
  article: Article
  /** The story's own. */
  address: string
  /** The newspaper's title. */
  newspaper: string
  onClose: () => void
}

/** The address of a story, to be copied, and the code that embeds it. The latter is loaded when it is asked for. */
export function ShareDialog({ article, address, newspaper, onClose }: Props) {
  const { messages } = useLocale()
  const { reading: words } = useToolWords()
  const field = useRef<HTMLInputElement>(null)
  const { outcome, copy } = useCopy(address, field, { copied: words.addressCopied, refused: words.addressRefused })
  const [isEmbedding, setEmbedding] = useState(false)

  return (
    <ModalDialog title={words.share} onClose={onClose}>
      <div className={styles.copy}>
        <label>
          {words.addressTitle}
          <input ref={field} readOnly dir="ltr" value={address} />
        </label>
        <button type="button" onClick={copy}>
          {words.copyAddress}
        </button>
        <span role="status">{outcome}</span>
      </div>
      <button type="button" aria-expanded={isEmbedding} onClick={() => setEmbedding(!isEmbedding)}>
        {messages.embedStory}
      </button>
      {isEmbedding && (
        <ErrorBoundary fallback={<p role="alert">{messages.embedFailed}</p>}>
          <Suspense fallback={null}>
            <EmbedCode article={article} newspaper={newspaper} />
          </Suspense>
        </ErrorBoundary>
      )}
    </ModalDialog>
  )
}
