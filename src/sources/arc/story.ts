import type { Summary } from '../../model/article'
import { linesOf, plainText } from '../../model/body'
import type { ProfileLink } from '../../model/profile'
import { ReadError } from '../../model/readError'
import { eachNameOnce } from '../authorName'
import { textIn } from '../html/html'
import { languageByLetters } from '../languageByLetters'
import { parseLanguage } from '../languageTag'
import { latestSection } from '../latestSection'
import { lineIn } from '../loosePlainText'
import { sayOnce } from '../opening'
import { pageAddress } from '../pageAddress'
import { parseInstant } from '../parseInstant'
import { firstWords, headlineIn } from '../plainLine'
import { shortHash } from '../shortHash'
import { slugIn, slugOfStory } from '../slug'
import type { ListedStory } from '../storyPages'
import { arcBody, arcCorrections, arcLeadRecording } from './body'
import type { ArcStory } from './document'
import { arcLead } from './photo'

/** A story of ANS, or null when it is not published or has no headline. `page` is the address of the document that holds it. */
export function arcStory(story: ArcStory, page: string): ListedStory | null {
  const headline = headlineIn(textIn(story.headlines.basic)) || openingWords(story, page)
  if (headline === '' || !story.revision.published) return null
  const { primary_section, primary_site, sections, sites, tags } = story.taxonomy
  const website = story.websites[story.canonical_website] ?? Object.values(story.websites)[0]
  const section = primary_section ?? primary_site ?? website?.website_section ?? sections[0] ?? sites[0]
  // ANS has addresses relative to the site.
  const canonical = pageAddress(story.canonical_url || (website?.website_url ?? ''), page)
  const base = canonical || page
  const published = [story.display_date, story.first_publish_date, story.publish_date].map((time) =>
    parseInstant(time, 'UTC'),
  )
  const summary: Summary = {
    id: story._id,
    section: slugIn(section?._id.split('/').at(-1) ?? '') || slugIn(section?.name ?? '') || latestSection,
    slug: slugOfStory(canonical, headline, story._id) || `story-${shortHash(story._id)}`,
    headline,
    kicker: story.label.basic?.display === false ? '' : lineIn(story.label.basic?.text ?? ''),
    standfirst: textIn(story.subheadlines.basic || story.description.basic),
    published: published.find((time) => time !== null) ?? null,
    updated: parseInstant(story.last_updated_date, 'UTC'),
    language: parseLanguage(story.language) || languageByLetters(headline),
    tags: tags.map(({ text }) => lineIn(text)).filter((tag) => tag !== ''),
    topics: linksTo(tags.map(({ text, slug }) => ({ name: text, slug }))),
    photo: arcLead(story, base),
    canonical,
  }
  const by = story.vanity_credits.by.length > 0 ? story.vanity_credits.by : story.credits.by
  const authorPages = linksTo(by.map(({ _id, slug, name, byline }) => ({ name: byline || name, slug: slug || _id })))
  const recording = arcLeadRecording(story, base)
  const text = () => arcBody(story.content_elements, base)
  return {
    summary,
    sectionName: lineIn(section?.name ?? ''),
    authorPages,
    words: () => text().flatMap(linesOf).map(plainText).join(' '),
    article(listed) {
      const told = text()
      const isLocked = told.length === 0 && !['', 'free'].includes(story.content_restrictions.content_code)
      const blocks = isLocked ? [] : [...recording, ...told]
      if (blocks.length === 0 && !isLocked) throw new ReadError('unreadable', `The story ${listed.id} is empty`)
      return {
        ...listed,
        access: isLocked ? 'locked' : 'open',
        byline: '',
        authors: eachNameOnce(by.map(({ name, byline }) => lineIn(byline || name)).filter((name) => name !== '')),
        authorPages,
        dateline: '',
        ...sayOnce(listed.headline, { ...listed, ...(recording.length > 0 && { photo: null }), body: blocks }),
        corrections: arcCorrections(story.content_elements),
        related: [],
      }
    },
  }
}

const headlineLength = 80

/** What a story without a headline is called by: its first words. */
function openingWords({ description, content_elements }: ArcStory, page: string): string {
  const text = textIn(description.basic) || arcBody(content_elements, page).flatMap(linesOf).map(plainText).join(' ')
  return firstWords(text, headlineLength)
}

/** Those that have a name and a code. */
function linksTo(named: ProfileLink[]): ProfileLink[] {
  return named
    .map(({ name, slug }) => ({ name: lineIn(name), slug: slugIn(slug) }))
    .filter(({ name, slug }) => name !== '' && slug !== '')
}
