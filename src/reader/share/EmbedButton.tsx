import { lazy, Suspense, useState } from 'react'
import { useLocale } from '../../i18n/locale'
import type { Article } from '../../model/article'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import styles from './EmbedButton.module.css'

const EmbedDialog = lazy(async () => ({ default: (await import('./EmbedDialog')).EmbedDialog }))

interface Props {
  article: Article
  /** The newspaper's title. */
  newspaper: string
}

/** Offers the code that puts a story into somebody's page. All of it is loaded when it is asked for. */
export function EmbedButton({ article, newspaper }: Props) {
  const { messages } = useLocale()
  const [open, setOpen] = useState(false)
  return (
    <>
      <p className={styles.offer}>
        <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {messages.embedStory}
        </button>
      </p>
      {open && (
        <ErrorBoundary fallback={<p role="alert">{messages.embedFailed}</p>}>
          <Suspense fallback={null}>
            <EmbedDialog article={article} newspaper={newspaper} onClose={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  )
}
