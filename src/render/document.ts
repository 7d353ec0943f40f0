import { type Article, storyPath } from '../model/article'
import { directionOf } from '../model/language'
import { framedPath } from '../model/paths'
import type { DrawnPage } from './drawPage'
import { articleData, jsonForScript, sectionData } from './jsonLd'
import { oembedAddress } from './oembed'
import type { Site } from './site'
import { xmlText } from './xml'

/** What a kind of page starts with. */
export interface PageAssets {
  /** Addresses of the code that takes it over. */
  modules: string[]
  /** Addresses of its style sheets. */
  sheets: string[]
  /** The text of those. */
  style: string
}

/** What all documents of a build share. */
export interface DocumentTemplate {
  /** The app's shell as HTML, without its styles. */
  shell: string
  /** What the shell itself needs, where a page is yet to come. */
  shellAssets: PageAssets
  /**
   * What a page needs, by how many steps its path has: front, section, story, page of a section; then a framed section and a
   * framed story.
   */
  assets: PageAssets[]
  /** Addresses of the code that a framed page starts with, the one to run last. */
  opening: string[]
  /** Where readers find the site: origin and base path, ending in a slash. */
  address: string
}

/** Puts a drawn page into the frame; gives a whole HTML document. What is not HTML already is escaped. */
export function documentOf(
  { edition, article, head, markup, firstPage, firstPageId }: DrawnPage,
  frame: DocumentTemplate,
): string {
  const { language } = edition
  const isFramed = firstPage.path.startsWith(framedPath)
  const site = { edition, address: frame.address }
  const section = edition.sections.find(({ slug }) => firstPage.path === `/${encodeURIComponent(slug)}`)
  // A framed page says nothing of its own to machines: the page that it shows does.
  const data = isFramed ? [] : article ? articleData(article, site) : section ? sectionData(section, site) : []
  const structured = data.map((each) => `<script type="application/ld+json">${jsonForScript(each)}</script>`).join('')
  const carried = `<script type="application/json" id="${firstPageId}">${jsonForScript(firstPage)}</script>`
  const isStory = article !== null && firstPage.path === storyPath(article)
  const steps = firstPage.path.split('/').filter((step) => step !== '').length
  const kit = frame.assets[isFramed ? steps + 2 : steps] ?? frame.shellAssets
  return (
    withAssets(isFramed ? framedShell(frame) : frame.shell, kit)
      .replace(
        /<html lang="[^"]*">/,
        () => `<html lang="${language}" dir="${directionOf(language)}"${isFramed ? ' data-embed' : ''}>`,
      )
      .replace(/<title>[^<]*<\/title>/, () => head + (isStory ? discovery(article, site) : '') + structured)
      .replace('<div id="root"></div>', () => `<div id="root">${markup}</div>${carried}`)
      .replace('name="modules" content=""', () => `name="modules" content="${kit.modules.join(' ')}"`)
      // What it says is true of the shell alone.
      .replace(/<noscript>.*<\/noscript>/, '')
  )
}

/** The document of a page that the build doesn't know: the app loads it in the browser. */
export function shellOf({ shell, shellAssets }: DocumentTemplate): string {
  return withAssets(shell, shellAssets)
}

/**
 * Inlines a kind of page's styles. Their files are named too, so that the app's code doesn't fetch them when it looks for
 * them; a browser fetches no sheet that is disabled (HTML Standard, 4.6.7.21).
 */
function withAssets(html: string, { sheets, style }: PageAssets): string {
  const links = sheets.map((href) => `<link rel="stylesheet" crossorigin disabled href="${href}">`)
  return html.replace('<title>', () => `<style>${style}</style>${links.join('')}<title>`)
}

/**
 * The shell in another site's frame: it is no app to install, and the reader's settings don't reach it. It is not painted before its script has dressed it as the
 * portal asked, where a browser knows `blocking` (HTML Standard, 2.5.9); others paint it in the reader's own theme first.
 */
function framedShell({ shell, opening }: DocumentTemplate): string {
  const needed = opening.slice(0, -1).map((address) => `<link rel="modulepreload" crossorigin href="${address}">`)
  const script = `<script type="module" blocking="render" crossorigin src="${opening.at(-1)}"></script>`
  return shell
    .replace(/<link rel="manifest"[^>]*>/, '')
    .replace(/<script>.*?<\/script>/s, '')
    .replaceAll('<link rel="face"', '<link rel="preload"')
    .replace('<script type="module"', () => `${needed.join('') + script}<script type="module"`)
}

/** How an address of ours, pasted somewhere, becomes a frame there (https://oembed.com, section 4). */
function discovery(story: Article, site: Site): string {
  return `<link rel="alternate" type="application/json+oembed" title="${xmlText(story.headline)}" href="${xmlText(oembedAddress(story, site))}">`
}
