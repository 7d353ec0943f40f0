import * as v from 'valibot'
import { carriedSchema } from '../queries/carried'

/** Where a complete page carries its data: JSON in a script element that no browser runs. */
export const firstPageId = 'first-page'

const firstPageSchema = v.object({ path: v.string(), answers: carriedSchema })

/** What came with a page's HTML: the path that it was made for, and the answers that it shows. */
export type FirstPage = v.InferOutput<typeof firstPageSchema>

/** Reads what the HTML carries; null where it is only the shell, or was made for another address. */
export function readFirstPage(): FirstPage | null {
  const text = document.getElementById(firstPageId)?.textContent ?? ''
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), firstPageSchema), text)
  if (!result.success) return null
  const here =
    location.pathname.replace(/\/(index\.html)?$/, '') + (location.search.includes('page=') ? location.search : '')
  return result.output.path.replace(/\/$/, '') === here ? result.output : null
}
