import { applySettings } from './applySettings'
import { hideCards } from './hiddenCards'
import { readStored } from './storedSettings'

// Runs in the head of every page, before the first paint. A frame in a portal looks as the portal wants it.
if (!location.pathname.startsWith(`${import.meta.env.BASE_URL}embed/`)) {
  applySettings(readStored())
  hideCards()
}

// Only fonts that will be seen are fetched: until here, browsers ignore these links.
const { face } = document.documentElement.dataset
for (const link of document.querySelectorAll<HTMLLinkElement>('[rel=face]')) {
  if (face !== 'system' && (face !== 'sans' || link.title === face)) link.rel = 'preload'
}
