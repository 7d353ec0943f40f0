/**
 * Hides the cards that the reader doesn't want to see, before the app knows which these are; `library/hiddenStories.ts` writes the
 * rules. Never throws.
 */
export function hideCards(): void {
  try {
    const rules = localStorage.getItem('broadsheet-hidden')
    if (rules === null) return
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    document.adoptedStyleSheets = [sheet]
  } catch {
    // Without storage, or in a browser without such sheets, the cards are there until the app has come.
  }
}
