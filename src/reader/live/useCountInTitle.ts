import { useEffect } from 'react'

/** Puts a number before the title of the document, as long as it isn't 0. Takes the headline that the title is made of. */
export function useCountInTitle(count: number, headline: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: with another headline, React writes a title without the number
  useEffect(() => {
    if (count === 0) return
    const title = document.title
    const counted = `(${count}) ${title}`
    document.title = counted
    return () => {
      // The reader may have gone to a page with a title of its own.
      if (document.title === counted) document.title = title
    }
  }, [count, headline])
}
