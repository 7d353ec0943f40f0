import type { ReactNode } from 'react'

/** Where the skip link, and every move to another page, puts the focus. */
export const pageHeadingId = 'content'

/** The one `h1` of a page. */
export function PageHeading({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <h1 id={pageHeadingId} tabIndex={-1} className={className}>
      {children}
    </h1>
  )
}
