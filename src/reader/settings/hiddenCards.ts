/** The key in `localStorage` of the CSS rules that hide cards; `library/hiddenStories.ts` writes them. */
export const hiddenCardsKey = 'broadsheet-hidden'

/** Hides the cards that the reader doesn't want to see, before the app knows which these are. Never throws. */
export function hideCards(): void {
  try {
    const rules = localStorage.getItem(hiddenCardsKey)
    if (rules === null) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet]
  } catch {
    // Without storage, or in a browser without such sheets, the cards are there until the app has come.
  }
}
