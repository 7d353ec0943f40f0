import type { Edition, Section } from '../../model/edition'
import { latestName, latestSection } from '../latestSection'
import { unescapedLineIn } from '../loosePlainText'
import type { SectionChoice } from '../sourceSettings'
import type { GhostPost, GhostTag } from './answers'
import { primaryTagOf } from './story'

const mostSections = 8

/** What tells which sections a newsroom has. */
interface Clues {
  /** The public tags, the most used first. */
  tags: GhostTag[]
  /** The newest posts, of which each runs in the section of its primary tag. */
  newest: Pick<GhostPost, 'tags'>[]
  /** The links of the site's own navigation. */
  navigation: { label: string; url: string }[]
  language: string
}

/**
 * The sections of the masthead and the others: those that the settings choose; else the tags that the site's navigation leads
 * to, under its words; else the primary tags of the newest stories, the most frequent first. The section of all stories is
 * the last, and of the masthead only where some of the newest stories have no tag of their own.
 */
export function ghostSections(
  { tags, newest, navigation, language }: Clues,
  chosen: SectionChoice[],
): Pick<Edition, 'sections'> & { otherSections: Section[] } {
  const names = new Map(tags.filter(({ visibility }) => visibility === 'public').map(({ slug, name }) => [slug, name]))
  const uses = new Map<string, number>()
  for (const post of newest) {
    const slug = primaryTagOf(post)?.slug ?? latestSection
    uses.set(slug, (uses.get(slug) ?? 0) + 1)
  }
  const used = [...names.keys()]
    .filter((slug) => slug !== latestSection && uses.has(slug))
    .sort((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0))
    .slice(0, mostSections)
    .map((slug) => ({ slug, name: '' }))
  const own = [chosen, sectionsOf(navigation), used].map((each) => each.filter(({ slug }) => names.has(slug)))
  const listed = own.find((each) => each.length > 0) ?? []
  const hasLatest = uses.has(latestSection) && chosen.length === 0
  const sections = [...listed, ...(hasLatest ? [{ slug: latestSection, name: '' }] : [])]
  const others = [...names.keys(), latestSection].filter((slug) => !sections.some((section) => section.slug === slug))
  const named = ({ slug, name }: SectionChoice) => ({
    name: name || unescapedLineIn(names.get(slug) ?? latestName(language)),
    slug,
  })
  return {
    sections: sections.map(named),
    otherSections: [...new Set(others)].map((slug) => named({ slug, name: '' })),
  }
}

/** The tags that links lead to: Ghost has them at /tag/harbour/. */
function sectionsOf(navigation: Clues['navigation']): SectionChoice[] {
  return navigation.flatMap(({ label, url }) => {
    const slug = /\/tag\/([^/?#]+)\/?$/.exec(url)?.[1]
    return slug === undefined ? [] : [{ slug, name: unescapedLineIn(label) }]
  })
}
