import type { Article } from '../model/article'
import { allSections } from '../model/edition'
import { escapeMarkup } from '../model/escapeMarkup'
import { directionOf } from '../model/language'
import { isFramedPath, pathPatterns, profilePath, sectionPath } from '../model/paths'
import type { Profile } from '../model/profile'
import type { DrawnPage } from './drawPage'
import { articleData, jsonForScript, profileData, sectionData } from './jsonLd'
import { liveFeedLinks } from './liveFeeds'
import { oembedAddress } from './oembed'
import { replaceOnce } from './replaceOnce'
import type { Site } from './site'

/** What a kind of page starts with. */
export interface PageAssets {
  /** Addresses of the code that takes it over. */
  modules: string[]
  /** Addresses of its style sheets. */
  sheets: string[]
}

/** A newsroom's name in drawn letters. */
export interface Wordmark {
  /** An SVG element with the letters' outline, which stands before the page. */
  shape: string
  /** The rules that show them in place of the name, which follow all others. */
  rules: string
}

/** What all documents of a build share. */
export interface DocumentTemplate {
  /** The app's shell as HTML, without its styles. */
  shell: string
  /** The text of each style sheet, by its address. */
  styles: Record<string, string>
  /** The newsroom's own rules, which follow the style sheets of every page. */
  look: string
  /** The newsroom's drawn name, where there is a masthead; null where the name is text. */
  wordmark: Wordmark | null
  /** What the shell itself needs, where a page is yet to come. */
  shellAssets: PageAssets
  /** What each page starts with, by the path pattern of its route; `withRareParts` and `withLivePosts` name that of stories with more in them. */
  assets: Record<string, PageAssets>
  /** Addresses of the code that a framed page starts with, the one to run last. */
  opening: string[]
  /** Where readers find the site: origin and base path, ending in a slash. */
  address: string
}

/** Returns the name in `assets` of what a page starts with that also needs the code of what few stories hold. */
export function withRareParts(pattern: string): string {
  return `${pattern}?rare`
}

/** As `withRareParts`, for a page that shows posts of a live story. */
export function withLivePosts(pattern: string): string {
  return `${pattern}?live`
}

/**
 * Puts a drawn page into the template and returns a whole HTML document. What is not HTML already is escaped. Throws when the
 * template has no place for a part of the page.
 */
export function documentOf(
  { pattern, hasRareParts, edition, article, profile, head, markup, firstPage, firstPageId }: DrawnPage,
  template: DocumentTemplate,
): string {
  const { language } = edition
  const isFramed = isFramedPath(pattern)
  const site = { edition, address: template.address }
  // A framed page says nothing of its own to machines: the page that it shows does.
  const facts = isFramed ? [] : article ? articleData(article, site) : listData(firstPage.path, profile, site)
  const structured = facts.map((each) => `<script type="application/ld+json">${jsonForScript(each)}</script>`).join('')
  const data = `<script type="application/json" id="${firstPageId}">${jsonForScript(firstPage)}</script>`
  const isStory = article !== null && pattern === pathPatterns.article
  const more = article?.live === undefined ? withRareParts : withLivePosts
  const kind = hasRareParts ? more(pattern) : pattern
  const [start, style, middle, end] = partsAround(template, kind, language)
  // The first frame has the headline: Chromium would paint an empty page before it, and then all of this.
  const expected = markup.includes('id="content"') ? '<link rel="expect" blocking="render" href="#content">' : ''
  // The lead photo is asked for before the styles have come over the line, and what only machines read comes after the page.
  const [preloads = ''] = /^(?:<link rel="preload"[^>]*>)*/.exec(head) ?? []
  const rest = head.slice(preloads.length) + (isStory ? discovery(article, site) : '')
  return `${start}${expected}${preloads}${style}${rest}${middle}${markup}</div>${data}${structured}${end}`
}

/** The parts of a document that pages of a kind share: before the styles, the styles, from title to page, and after the page. */
type PartsAround = [start: string, style: string, middle: string, end: string]

const partsByTemplate = new WeakMap<DocumentTemplate, Map<string, PartsAround>>()

/** Makes what is around the pages of a kind, in a language, once for each template. Takes the name of the kind in `assets`. */
function partsAround(template: DocumentTemplate, kind: string, language: string): PartsAround {
  const made = partsByTemplate.get(template) ?? new Map<string, PartsAround>()
  partsByTemplate.set(template, made)
  const key = `${kind} ${language}`
  const known = made.get(key) ?? cutTemplate(template, kind, language)
  made.set(key, known)
  return known
}

function cutTemplate(template: DocumentTemplate, kind: string, language: string): PartsAround {
  const isFramed = isFramedPath(kind)
  const assets = template.assets[kind] ?? template.shellAssets
  const html = isFramed ? framedShell(template) : template.shell
  const root = `<html lang="${escapeMarkup(language)}" dir="${directionOf(language)}"${isFramed ? ' data-embed' : ''}>`
  const replacements: [pattern: string | RegExp, replacement: string][] = [
    // What it says is true of the shell alone. A page may have one of its own.
    [/<noscript>.*<\/noscript>/, ''],
    [/<html lang="[^"]*">/, root],
    ['name="modules" content=""', `name="modules" content="${assets.modules.join(' ')}"`],
    [/<title>[^<]*<\/title>/, cut + styleElements(template, kind) + cut],
    [emptyRoot, `${isFramed ? '' : (template.wordmark?.shape ?? '')}<div id="root">${cut}`],
  ]
  const filled = replacements.reduce((document, [pattern, text]) => replaceOnce(document, pattern, text), html)
  const [start = '', style = '', middle = '', end = ''] = filled.split(cut)
  return [start, style, middle, end]
}

/** What the page at a path says of itself where it lists the newest stories of a section, a topic or an author. */
function listData(path: string, profile: Profile | null, site: Site): object[] {
  if (profile !== null) return path === profilePath(profile) ? profileData(profile, site) : []
  const section = allSections(site.edition).find(({ slug }) => path === sectionPath(slug))
  return section === undefined ? [] : sectionData(section, site)
}

/** Where the app renders, in the shell. */
const emptyRoot = '<div id="root"></div>'

/** Stands where the template is cut; no HTML has this character. */
const cut = '\0'

/** The document of a page that the build doesn't know: the app loads it in the browser. */
export function shellOf(template: DocumentTemplate): string {
  const html = replaceOnce(template.shell, emptyRoot, `${template.wordmark?.shape ?? ''}${emptyRoot}`)
  return replaceOnce(html, '<title>', `${styleElements(template, null)}<title>`)
}

/**
 * Returns the styles that a kind of page has inlined, an element each: so the content policy, which a page's headers carry, has a
 * hash for each sheet and not for each kind. Takes the name of the kind in `assets`, or null for the shell.
 */
export function inlinedStyles(template: DocumentTemplate, kind: string | null): string[] {
  const { styles, look, wordmark } = template
  const ofName = kind !== null && isFramedPath(kind) ? undefined : wordmark?.rules
  return [...sheetsOf(template, kind).map((sheet) => styles[sheet]), look, ofName].flatMap((style) => style || [])
}

/**
 * The styles of a kind of page, as elements. Their files are named too, so that the app's code doesn't fetch them when it looks
 * for them; a browser fetches no sheet that is disabled (HTML Standard, 4.6.7.21).
 */
function styleElements(template: DocumentTemplate, kind: string | null): string {
  const inlined = inlinedStyles(template, kind).map((style) => `<style>${style}</style>`)
  const links = sheetsOf(template, kind).map((href) => `<link rel="stylesheet" crossorigin disabled href="${href}">`)
  return [...inlined, ...links].join('')
}

function sheetsOf({ assets, shellAssets }: DocumentTemplate, kind: string | null): string[] {
  return ((kind !== null && assets[kind]) || shellAssets).sheets
}

/**
 * The shell in another site's frame: it is no app to install, and the reader's settings don't reach it. Browsers that know
 * `blocking` (HTML Standard, 2.5.9) paint it once its script has applied the portal's settings; others paint it in the reader's
 * own theme first.
 */
function framedShell({ shell, opening }: DocumentTemplate): string {
  const needed = opening.slice(0, -1).map((address) => `<link rel="modulepreload" crossorigin href="${address}">`)
  const script = `<script type="module" blocking="render" crossorigin src="${opening.at(-1)}"></script>`
  const html = replaceOnce(replaceOnce(shell, /<link rel="manifest"[^>]*>/, ''), /<script>.*?<\/script>/s, '')
  return replaceOnce(
    html.replaceAll('<link rel="face"', '<link rel="preload"'),
    '<script type="module"',
    `${needed.join('') + script}<script type="module"`,
  )
}

/** How an address of ours, pasted somewhere, becomes a frame there (https://oembed.com, section 4), and the feeds of a live story. */
function discovery(story: Article, site: Site): string {
  const feeds = story.live === undefined ? '' : liveFeedLinks(story, site)
  return `${feeds}<link rel="alternate" type="application/json+oembed" title="${escapeMarkup(story.headline)}" href="${escapeMarkup(oembedAddress(story, site))}">`
}
