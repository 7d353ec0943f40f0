import { storyPath } from '../../model/paths'
import type { ProfileLink } from '../../model/profile'
import { everyStoryMark } from '../ui/mutedTopics'
import type { Reading } from './records'

/** Where `settings/hiddenCards.ts` finds the rules that hide cards. */
const storageKey = 'broadsheet-hidden'

/** Where the reader has asked for every story, and the story that is read itself, stay as they are. */
const elsewhere = `:not([${everyStoryMark}] *, :has(h1))`

/** CSS that hides the cards of stories that were read, in frames too, where links may carry a query; empty for none. */
export function rulesForRead(readings: Pick<Reading, 'section' | 'slug'>[]): string {
  if (readings.length === 0) return ''
  const links = readings.map((reading) => {
    const path = storyPath(reading)
    return `[href$=${JSON.stringify(path)}], [href*=${JSON.stringify(`${path}?`)}]`
  })
  return `main article:has(:is(h2, h3) > a:is(${links.join()}))${elsewhere} { display: none }`
}

/**
 * CSS that shows a line in the place of cards about muted topics, until the app draws it with a button. `lineFor` returns the
 * line's words for the name of a topic.
 */
export function rulesForMuted(muted: ProfileLink[], lineFor: (topic: string) => string): string {
  return muted
    .map(({ name, slug }) => {
      const card = `main article[data-topics~=${JSON.stringify(slug)}]${elsewhere}`
      const line = `content: ${JSON.stringify(lineFor(name))}; font: 400 var(--step--1) / var(--tap) var(--face-ui)`
      return `${card} > * { display: none } ${card}::before { ${line} }`
    })
    .join('\n')
}

/** Has all pages from the next one on apply some rules before they are painted. */
export function storeRules(rules: string): void {
  try {
    if (rules === '') localStorage.removeItem(storageKey)
    else localStorage.setItem(storageKey, rules)
  } catch {
    // Without storage this page alone has them.
  }
}

/** Applies rules to the page at hand, in the place of those that it began with. */
export function applyRules(rules: string): void {
  if (!('adoptedStyleSheets' in document)) return
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  document.adoptedStyleSheets = [sheet]
}
