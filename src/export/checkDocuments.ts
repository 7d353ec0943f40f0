import type * as v from 'valibot'
import type { Article, Summary } from '../model/article'
import { readPhotoLine } from '../model/photoLine'
import { checked, profileFolders } from '../sources/edition/edition'
import { editionSchemas } from '../sources/edition/schema'
import { tolerantLists } from '../sources/tolerantLists'
import { photoFindings } from './checkPhotos'
import { isWithoutOffset, timeFindings } from './checkTimes'
import { staticPageFile } from './exportStaticPages'
import type { Finding } from './finding'
import { doubtsIn } from './storyDoubts'
import { translationDoubts } from './translationDoubts'
import { validateEdition } from './validate'

/** The folder that addresses are resolved against, so that those within the edition can be told. */
const base = '/edition/'
const schemas = editionSchemas(base, tolerantLists, readPhotoLine)
const longestDocument = 5_000_000

/**
 * What is wrong in the documents of an edition, parsed as readers parse them and validated to the last field. Takes the
 * text of every document by its path, and the paths of all files of the edition.
 */
export function findingsIn(documents: Map<string, string>, files: Set<string>): Finding[] {
  const findings: Finding[] = []

  function read<Schema extends v.GenericSchema>(
    schema: Schema,
    path: string,
    name = path,
  ): v.InferOutput<Schema> | null {
    try {
      const text = documents.get(path)
      if (text === undefined) throw new Error('there is no such file')
      if (text.length > longestDocument) throw new Error(`it has more than ${longestDocument} characters`)
      const document = checked(schema, JSON.parse(text), name)
      const lost = lostIn(text, name)
      if (lost !== '')
        findings.push({ kind: 'Readers drop or replace something in the document', address: path, detail: lost })
      return document
    } catch (error) {
      findings.push({ kind: 'Readers refuse the document', address: path, detail: reasonIn(error, name) })
      return null
    }
  }

  const {
    pages = [],
    otherPages = [],
    front = 'front.json',
    language = '',
    timeZone = '',
    profiles = '',
  } = read(schemas.edition, 'edition.json') ?? {}
  const paths = [...documents.keys()].sort()
  const stories = paths.filter((path) => /^articles\/[^/]+\/[^/]+$/.test(path))
  const places = new Set(stories.map(placeOf))
  const articles: Article[] = []
  for (const path of stories) {
    const article = read(schemas.article, path)
    if (article === null) continue
    articles.push(article)
    const place = placeOf(path)
    const times = timeFindings(place, JSON.parse(documents.get(path) ?? ''), article, timeZone)
    // A date that isn't understood is told of once.
    const dated = times.length > 0 ? { ...article, published: '' } : article
    findings.push(
      ...articleFindings(place, article, places),
      ...doubtsIn(dated).map((doubt) => doubtFinding(place, doubt)),
      ...photoFindings(place, article, { language, base, files }),
      ...times,
    )
  }

  for (const { story, doubts } of translationDoubts(articles, language))
    findings.push(...doubts.map((doubt) => doubtFinding(story.slice(1), doubt)))

  const feeds = paths.filter((path) => /^sections\/[^/]+\/[^/]+$/.test(path))
  for (const path of feeds) findings.push(...entryFindings(path, read(schemas.feed, path)?.stories ?? [], places))
  for (const kind of ['topic', 'author'] as const) {
    for (const path of paths.filter((path) => path.startsWith(`${profileFolders[kind]}/`)))
      findings.push(...entryFindings(path, read(schemas[kind], path)?.stories ?? [], places))
  }
  if (profiles !== '') read(schemas.profiles, profiles)
  for (const path of paths.filter((path) => path.startsWith('pages/'))) {
    const page = read(schemas.staticPage, path)
    if (page !== null) findings.push(...photoFindings(path, page, { language, base, files }))
  }
  for (const { slug } of [...pages, ...otherPages])
    if (!documents.has(staticPageFile(slug)))
      findings.push({ kind: 'The edition names a page that has no file', address: 'edition.json', detail: slug })
  const blocks = read(schemas.front, front, 'front.json')?.blocks ?? []
  return [
    ...findings,
    ...entryFindings(
      front,
      blocks.flatMap(({ stories }) => stories),
      places,
    ),
  ]
}

/** A story's section and slug, out of the path of its file. Some file systems take letters and accents apart. */
function placeOf(path: string): string {
  return path.slice('articles/'.length, -'.json'.length).normalize('NFC')
}

function addressOf({ section, slug }: Pick<Summary, 'section' | 'slug'>): string {
  return `${section}/${slug}`.normalize('NFC')
}

/** What readers don't take as it stands in a document that they take; times without an offset are found elsewhere. */
function lostIn(text: string, name: string): string {
  const document: unknown = JSON.parse(text, (key, value) =>
    ['published', 'updated'].includes(key) && isWithoutOffset(value) ? null : value,
  )
  try {
    validateEdition(new Map([[name, document]]))
    return ''
  } catch (error) {
    return reasonIn(error, name)
  }
}

function reasonIn(error: unknown, name: string): string {
  const reason = error instanceof Error ? error.message : String(error)
  return reason.replace(`${name} is not what edition/1 asks for. `, '')
}

function articleFindings(place: string, article: Article, places: Set<string>): Finding[] {
  const findings: Finding[] = []
  if (addressOf(article) !== place)
    findings.push({
      kind: 'The file isn’t where its section and slug say',
      address: place,
      detail: `it says ${addressOf(article)}`,
    })
  if (article.standfirst === '') findings.push({ kind: 'The standfirst is empty', address: place, detail: '' })
  const dead = [...new Set(article.related.map(addressOf))].filter((related) => !places.has(related))
  return [
    ...findings,
    ...dead.map((detail): Finding => ({ kind: 'A related story isn’t in the edition', address: place, detail })),
  ]
}

/** A doubt about a story, as a finding. */
export function doubtFinding(address: string, detail: string): Finding {
  return { kind: 'Something of the story was left out or is in doubt', address, detail }
}

function entryFindings(path: string, stories: Summary[], places: Set<string>): Finding[] {
  const missing = [...new Set(stories.map(addressOf))].filter((address) => !places.has(address))
  return missing.map((address) => ({
    kind: 'A feed or the front names a story that has no file',
    address,
    detail: path,
  }))
}
