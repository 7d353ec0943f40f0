import type { Block, Inline } from '../../model/body'
import { storyPath } from '../../model/paths'
import { isTracker } from '../address'
import { mapLines } from '../html/blockLines'
import { latestSection } from '../latestSection'

/** What tells a site's stories by their addresses. */
interface Permalinks {
  /** The address of one story, and its slug. */
  address: string
  slug: string
  /** The slugs of the site's categories, which may stand in addresses. */
  categories: readonly string[]
}

/**
 * Leads links to the site's other stories to their pages in the reader. A link is a story's when its path is built as the given
 * story's is, with a date, a number or a category in it: by its slug alone, a story can't be told from a page such as "/about/".
 */
export function withStoryLinks(body: Block[], permalinks: Permalinks): Block[] {
  const own = stepsOf(permalinks.address)
  const at = own?.steps.findIndex((step) => step.includes(permalinks.slug)) ?? -1
  const [before = '', after = ''] = own?.steps[at]?.split(permalinks.slug) ?? []
  if (own === null || at < 0) return body
  const linked = (href: string): string => {
    const other = href.startsWith('http') ? stepsOf(href) : null
    if (other === null || other.host !== own.host || other.steps.length !== own.steps.length) return href
    const others = own.steps.map((step, place) => [step, other.steps[place] ?? '', place] as const)
    const around = others.filter(([, , place]) => place !== at)
    const isSameShape = around.every(([one, step]) =>
      /^\d+$/.test(one) ? /^\d+$/.test(step) : one === step || permalinks.categories.includes(step),
    )
    const isTold = around.some(([one]) => /^\d+$/.test(one) || permalinks.categories.includes(one))
    const slug = slugBetween(before, other.steps[at] ?? '', after)
    if (!isTold || !isSameShape || slug === '' || slug === permalinks.slug) return href
    const category = around.map(([, step]) => step).findLast((step) => permalinks.categories.includes(step))
    return storyPath({ section: category ?? latestSection, slug })
  }
  return body.map((block) => mapLines(block, (line) => withLinks(line, linked)))
}

/** The slug in a step that has the same before and after it, numbers aside: ".html", "-123"; empty where it hasn't. */
function slugBetween(before: string, step: string, after: string): string {
  const numbered = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d+/g, '\\d+')
  return new RegExp(`^${numbered(before)}(.+?)${numbered(after)}$`).exec(step)?.[1] ?? ''
}

function withLinks(line: Inline[], linked: (href: string) => string): Inline[] {
  return line.map((part) => {
    if (part.type === 'text' || part.type === 'break') return part
    const text = withLinks(part.text, linked)
    return part.type === 'link' ? { ...part, href: linked(part.href), text } : { ...part, text }
  })
}

function stepsOf(address: string): { host: string; steps: string[] } | null {
  if (!URL.canParse(address)) return null
  const { hostname, pathname, searchParams } = new URL(address)
  if ([...searchParams].some(([name]) => !isTracker(name))) return null
  const steps = pathname
    .replace(/\/(?:amp|\d)\/?$/, '')
    .split('/')
    .filter((step) => step !== '')
  return { host: hostname.replace(/^www\./, ''), steps: steps.map(decoded) }
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
