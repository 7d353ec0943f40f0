import { applySettings } from './applySettings'
import { readStored } from './storedSettings'

// Runs in the head of every page, before anything is painted. A portal's frame is dressed by the portal.
if (!location.pathname.startsWith('/embed/')) applySettings(readStored())

// A face that nobody will see isn't fetched: until now these links mean nothing to a browser.
const { face } = document.documentElement.dataset
for (const link of document.querySelectorAll<HTMLLinkElement>('[rel=face]')) {
  if (face !== 'system' && (face !== 'sans' || link.title === face)) link.rel = 'preload'
}
