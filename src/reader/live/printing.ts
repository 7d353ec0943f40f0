import { useEffect, useEffectEvent, useState } from 'react'
import { flushSync } from 'react-dom'

/**
 * Prints a page once all that belongs to it has come. Returns what does so; the keys by which readers print do the same. Takes
 * what fetches the rest, and never rejects.
 */
export function usePrintAll(fetchAll: () => Promise<void>): () => Promise<void> {
  async function printAll(): Promise<void> {
    await fetchAll()
    // After React has drawn it.
    requestAnimationFrame(() => window.print())
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
    event.preventDefault()
    void printAll()
  })

  useEffect(() => {
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  return printAll
}

/** Whether the page is being printed. The list is drawn for paper before the browser looks at it. */
export function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}
