import { useEffect } from 'react'

/** Puts a number before the title of the document, as long as it isn't 0. */
export function useCountInTitle(count: number): void {
  useEffect(() => {
    if (count === 0) return
    const title = document.title
    const counted = `(${count}) ${title}`
    document.title = counted
    return () => {
      // The reader may have gone to a page with a title of its own.
      if (document.title === counted) document.title = title
    }
  }, [count])
}
