// @vitest-environment node
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pMap from 'p-map'
import { describe, expect, it, test } from 'vitest'
import { ar } from '../../src/i18n/ar'
import { blockWords } from '../../src/i18n/blockWords'
import { catalogueFor } from '../../src/i18n/catalogues'
import { de } from '../../src/i18n/de'
import { en } from '../../src/i18n/en'
import { es } from '../../src/i18n/es'
import { fr } from '../../src/i18n/fr'
import { languages } from '../../src/i18n/languages'
import { liveAr } from '../../src/i18n/liveAr'
import { liveDe } from '../../src/i18n/liveDe'
import { liveEn } from '../../src/i18n/liveEn'
import { liveEs } from '../../src/i18n/liveEs'
import { liveFr } from '../../src/i18n/liveFr'
import { livePl } from '../../src/i18n/livePl'
import { liveUk } from '../../src/i18n/liveUk'
import { pl } from '../../src/i18n/pl'
import { rightsWords } from '../../src/i18n/rightsWords'
import { toolsAr } from '../../src/i18n/toolsAr'
import { toolsDe } from '../../src/i18n/toolsDe'
import { toolsEn } from '../../src/i18n/toolsEn'
import { toolsEs } from '../../src/i18n/toolsEs'
import { toolsFr } from '../../src/i18n/toolsFr'
import { toolsPl } from '../../src/i18n/toolsPl'
import { toolsUk } from '../../src/i18n/toolsUk'
import { uk } from '../../src/i18n/uk'

const catalogues = {
  ar: { ...ar, ...toolsAr, live: liveAr, blocks: blockWords.ar, rights: rightsWords.ar },
  de: { ...de, ...toolsDe, live: liveDe, blocks: blockWords.de, rights: rightsWords.de },
  en: { ...en, ...toolsEn, live: liveEn, blocks: blockWords.en, rights: rightsWords.en },
  es: { ...es, ...toolsEs, live: liveEs, blocks: blockWords.es, rights: rightsWords.es },
  fr: { ...fr, ...toolsFr, live: liveFr, blocks: blockWords.fr, rights: rightsWords.fr },
  pl: { ...pl, ...toolsPl, live: livePl, blocks: blockWords.pl, rights: rightsWords.pl },
  uk: { ...uk, ...toolsUk, live: liveUk, blocks: blockWords.uk, rights: rightsWords.uk },
}
const english = textsIn(catalogues.en)

/** Names and signs that every language shares, and words that a language has in common with English. */
const sameAsEnglish: Record<string, string[]> = {
  all: ['pageTitle', 'reading.times'],
  ar: ['reading.enterKey'],
  de: [
    'rights.made.screenshot',
    'blocks.newsletter',
    'embedding.code',
    'live',
    'reading.enterKey',
    'reading.pause',
    'settings.leadings.1',
    'settings.text',
    'photoCredit',
  ],
  es: ['settings.leadings.1'],
  fr: [
    ...['blocks.newsletter', 'embedding.code', 'numberedPage', 'opinion', 'reading.pause', 'settings.leadings.1'],
    ...['settings.pages.one', 'settings.pages.other', 'settings.photos.one', 'settings.photos.other'],
  ],
  pl: ['blocks.newsletter', 'reading.enterKey'],
  uk: ['reading.enterKey'],
}

describe.each(languages)('the catalogue in %s', (language) => {
  const texts = textsIn(catalogues[language])

  it('says something under every key', () => {
    expect(texts.filter(({ text }) => !/\p{L}|\d/u.test(text) || text !== text.trim())).toEqual([])
  })

  it('shows no key in the place of a word', () => {
    const keys = new Set(texts.flatMap(({ path }) => path).filter((key) => /[A-Z]/.test(key)))
    expect(texts.filter(({ text }) => text.match(/[\p{L}\p{N}]+/gu)?.some((word) => keys.has(word)))).toEqual([])
  })

  it('repeats once what it is given', () => {
    const withArguments = texts.filter(({ path, given }) => given.length > 0 && path[0] !== 'newsroomTime')
    expect(withArguments.filter(({ text, given }) => given.some((word) => text.split(word).length !== 2))).toEqual([])
  })

  it('has every plural form of its language (Unicode CLDR)', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
    const forms = countedIn(catalogues[language]).map((phrase) => Object.keys(phrase).sort())
    expect(forms).toEqual(forms.map(() => [...pluralCategories].sort()))
  })

  it('writes the number once, but where a word says it', () => {
    const wordsForNumbers = language === 'ar' ? ['zero', 'one', 'two'] : []
    const faults = countedIn(catalogues[language]).flatMap((phrase) =>
      Object.entries(phrase).filter(
        ([category, form]) =>
          form.split('#').length !== 2 && !(wordsForNumbers.includes(category) && !form.includes('#')),
      ),
    )
    expect(faults).toEqual([])
  })

  it('sets quotation marks and spaces as its newspapers do', () => {
    const wrong = wrongMarks[language]
    expect(texts.filter(({ text }) => wrong?.test(text)).map(({ text }) => text)).toEqual([])
  })
})

test('in Arabic, what is put into a text doesn’t move the marks around it (UAX #9)', () => {
  const withArguments = textsIn(catalogues.ar).filter(({ given }) => given.length > 0)
  const numbersAlone = ['reading.photoOf', 'reading.times']
  const loose = withArguments.filter(
    ({ name, text, given }) =>
      !numbersAlone.includes(name) && given.some((word) => !text.includes(`\u2068${word}\u2069`)),
  )
  expect(loose.map(({ name }) => name)).toEqual([])
})

test('in French, nothing that is put into a text follows a word that would lose its vowel, or join an article', () => {
  const withArguments = textsIn(catalogues.fr).filter(({ given }) => given.length > 0)
  const elided = withArguments.filter(({ text }) => /\b(?:de|que|la|à) [žň]/u.test(text))
  expect(elided.map(({ text }) => text)).toEqual([])
})

describe.each(languages.filter((language) => language !== 'en'))('in %s', (language) => {
  it('every text is translated', () => {
    const shared = [...(sameAsEnglish.all ?? []), ...(sameAsEnglish[language] ?? [])]
    const untranslated = textsIn(catalogues[language]).filter(
      ({ name, text }) => english.some((entry) => entry.name === name && entry.text === text) && !shared.includes(name),
    )
    expect(untranslated.map(({ name, text }) => `${name}: ${text}`)).toEqual([])
  })
})

/** Marks of other languages; in French, high punctuation without a no-break space. */
const wrongMarks: Partial<Record<string, RegExp>> = {
  ar: /["“”„?,;]/,
  de: /["”«»]/,
  en: /["„«»]/,
  es: /["“”„]|^[^¿]*\?/,
  fr: /["“”„']|[^\u00a0]:|[^\u202f][;?!]|«[^\u00a0]|[^\u00a0]»/,
  pl: /["“«»]/,
  uk: /["“”„']/,
}

/** What no other app says, and what readers know instead. */
const oddities: [phrase: RegExp, instead: string][] = [
  [/could not be|can’t be understood/i, 'didn’t load, can’t be shown'],
  [/\bmend\b/i, 'fix'],
  [/\bthe line\b|without a (connection|line)/i, 'online, offline'],
  [/keeps nothing|\bis kept\b|kept for/i, 'blocking storage, saved, available offline'],
  [/your shelf/i, 'your saved list'],
  [/newsroom’s (server|answer)|the newsroom has/i, 'the server, the publisher'],
  [/are here\.|is here\.|have come in|nothing newer/i, 'available, up to date'],
  [/on the whole screen/i, 'Enlarge photo, Photo viewer'],
  [/let us copy|is copied|address of this story/i, 'Link copied, Code copied'],
  [/words to look for|was found|have to be in/i, 'Search stories, No results'],
  [/close this note|check again|load again|load it\b/i, 'Dismiss, Refresh, Reload, Update'],
  [/as your device has|as each reader/i, 'Match device'],
  [/at ease|be gone from|fallen silent|counts at once/i, 'comfortable, removes, stopped, straight away'],
  [
    /Szukane słowa|Zachowaj$|Głos zamilkł|Takie jak na|na całym ekranie|Osadź|Czas w redakcji|Z urządzenia/,
    'see pl.ts',
  ],
  [/\bRegal\b|étagère|estante|półk|полиц/i, 'the saved list, in each language'],
  [/Pojedyncze klawisze|Nic się nie porusza|Wszystko jest tak jak|Zdjęcia czekają/, 'see pl.ts'],
]

test.each(languages)('the interface says in %s what readers know from other apps', (language) => {
  const texts = textsIn(catalogues[language]).map(({ text }) => text)
  expect(texts.filter((text) => oddities.some(([phrase]) => phrase.test(text)))).toEqual([])
})

/** The same for whoever runs the reader: documents, and what commands say. Names of the past may stand in old decisions. */
const oddInDocuments: [phrase: RegExp, instead: string][] = [
  [/can’t be understood|could not be understood/i, 'can’t be read'],
  [/without a (connection|line)\b|\b(slow|quick) lines?\b|the line (is|was|comes|goes)\b/i, 'offline, a slow network'],
  [/your shelf|on the whole screen|fallen silent|counts at once|as your device has/i, 'as the interface has it'],
  [/\bgives null\b|\bis no path\b/i, 'returns null, isn’t a path'],
]

test.each([
  'README.md',
  'CONTRIBUTING.md',
  'docs',
  'integrations',
  'src/build',
  'src/export',
  'src/server',
  'src/sources',
])('%s speaks as the interface does', async (place) => {
  const files = place.endsWith('.md') ? [place] : await filesIn(place)
  const found = await pMap(files, async (file) => {
    const text = await readFile(file, 'utf8')
    return oddInDocuments.flatMap(([phrase]) => phrase.exec(text)?.[0] ?? []).map((words) => `${file}: ${words}`)
  })
  expect(found.flat()).toEqual([])
})

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.(?:md|ts|js|php|conf|vcl)$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name))
}

test.each([
  ['pl', pl],
  ['pl-PL', pl],
  ['PL', pl],
  ['en-GB', en],
  ['de-AT', de],
  ['ar-EG', ar],
  ['nl', en],
  ['plt', en],
])('readers of %s are spoken to in their language, or in English', async (language, messages) => {
  expect(await catalogueFor(language)).toBe(messages)
})

interface Text {
  name: string
  path: string[]
  text: string
  /** The arguments that the text was made with. */
  given: string[]
}

function textsIn(messages: unknown, path: string[] = []): Text[] {
  const name = path.join('.')
  if (typeof messages === 'string') return [{ name, path, text: messages, given: [] }]
  if (typeof messages === 'function') {
    const given = ['žežé', 'ňuňú'].slice(0, messages.length)
    return [{ name, path, text: String(Reflect.apply(messages, undefined, given)), given }]
  }
  return Object.entries(messages ?? {}).flatMap(([key, inner]) => textsIn(inner, [...path, key]))
}

/** Lists the phrases that are counted: objects with a form for "other". */
function countedIn(messages: unknown): Record<string, string>[] {
  if (typeof messages !== 'object' || messages === null) return []
  const isPhrase = Object.entries(messages).some(([key, form]) => key === 'other' && typeof form === 'string')
  return isPhrase
    ? [Object.fromEntries(Object.entries(messages).map(([key, form]) => [key, String(form)]))]
    : Object.values(messages).flatMap(countedIn)
}
