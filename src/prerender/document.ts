import { firstPageId } from '../app/firstPage'
import { directionOf } from '../model/language'
import { articleData, jsonForScript, sectionData } from './jsonLd'
import type { Rendered } from './render'

/** What all documents of a build share. */
export interface Frame {
  /** The app's shell as HTML, its styles inlined. */
  shell: string
  /** Addresses of the code that takes over a page, by how many steps its path has: front, section, story, page of a section. */
  modules: string[][]
  /** Where readers find the site: origin and base path, ending in a slash. */
  address: string
}

/** Puts a drawn page into the frame; gives a whole HTML document. What is not HTML already is escaped. */
export function documentOf({ edition, article, head, markup, firstPage }: Rendered, frame: Frame): string {
  const { language } = edition
  const site = { edition, address: frame.address }
  const section = edition.sections.find(({ slug }) => firstPage.path === `/${encodeURIComponent(slug)}`)
  const data = article ? articleData(article, site) : section ? sectionData(section, site) : []
  const structured = data.map((each) => `<script type="application/ld+json">${jsonForScript(each)}</script>`).join('')
  const carried = `<script type="application/json" id="${firstPageId}">${jsonForScript(firstPage)}</script>`
  const steps = firstPage.path.split('/').filter((step) => step !== '').length
  return (
    frame.shell
      .replace(/<html lang="[^"]*">/, () => `<html lang="${language}" dir="${directionOf(language)}">`)
      .replace(/<title>[^<]*<\/title>/, () => head + structured)
      .replace('<div id="root"></div>', () => `<div id="root">${markup}</div>${carried}`)
      .replace('name="modules" content=""', () => `name="modules" content="${(frame.modules[steps] ?? []).join(' ')}"`)
      // What it says is true of the shell alone.
      .replace(/<noscript>.*<\/noscript>/, '')
  )
}
