import { lazy, Suspense, useState } from 'react'
import { useLocale } from '../../i18n/locale'
import type { Article } from '../../model/article'
import { ErrorBoundary } from '../ui/ErrorBoundary'

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
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="m8 7-5 5 5 5m8-10 5 5-5 5" />
        </svg>
        <span>{messages.embedStory}</span>
      </button>
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
