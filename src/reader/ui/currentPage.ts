/** The part of the document that the reader sees, without a page that was left and is kept for Back; see `app/Pages.tsx`. */
export function currentPage(): ParentNode {
  return document.querySelector('[data-page="current"]') ?? document
}
