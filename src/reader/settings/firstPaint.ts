import { applySettings } from './applySettings'
import { readStored } from './storedSettings'

// Runs in the head of every page, before the first paint. A frame in a portal looks as the portal wants it.
if (!location.pathname.startsWith(`${import.meta.env.BASE_URL}embed/`)) {
  applySettings(readStored())
  hideStories()
}

// Only fonts that will be seen are fetched: until here, browsers ignore these links.
const { face } = document.documentElement.dataset
for (const link of document.querySelectorAll<HTMLLinkElement>('[rel=face]')) {
  if (face !== 'system' && (face !== 'sans' || link.title === face)) link.rel = 'preload'
}

/** Hides the cards that the reader doesn't want to see; `library/hiddenStories.ts` writes the rules. */
function hideStories(): void {
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
