/** The part of the document that the reader sees, without the pages that are hidden; see `app/Pages.tsx`. */
export function currentPage(): ParentNode {
  return document.querySelector('[data-page="current"]') ?? document
}

/** The element with an id in the part of the document that the reader sees; pages that are hidden may have the same ids. */
export function elementInPage(id: string): HTMLElement | null {
  return currentPage().querySelector<HTMLElement>(`#${CSS.escape(id)}`)
}
