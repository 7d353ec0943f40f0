/**
 * The vocabulary of photo credits: labels, agencies, names. Everything here takes normalised text (see `normalizeText`)
 * and answers about that text alone; `photoLine.ts` decides what it means where it stands.
 */

/** Where a label announces a credit: anywhere (Fot.), where a clause begins (Photo:), before an agency (Photo AFP). */
type LabelStrength = 'sure' | 'likely' | 'weak'

interface Label {
  strength: LabelStrength
  length: number
}

function listed(table: string): string[] {
  return table.trim().split(/\s*,\s*/)
}

/** Gives a text as it is compared, never as it is shown: NFC, without zero-width and bidi controls (category Cf). */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replace(/\p{Cf}/gu, '')
}

/** Gives the words of a text in lower case; punctuation, spacing, quote and dash styles make no difference. */
export function lowerCaseWords(text: string): string[] {
  const lowerCase = normalizeText(text).toLowerCase()
  return lowerCase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

// Parts of regular expressions; a row or two for each language: English, Polish, German, French, Spanish, Ukrainian.
const LABEL_NOUNS = listed(`
  photos?, photo credits?, photographs?, photographers?, photography, pictures?, picture credits?,
  images?, image credits?, image source, pics?, credits?, source, illustration, composite, maps?, charts?, graphics?, infographics?, drawings?,
  fot, foto, fotografia, zdjęcie, zdjęcia, źródło, źródło zdjęcia, autor zdjęcia, (?:zdjęcie|foto) ilustracyjne,
  mapa, wykres, grafika, infografika, rysunek,
  fotos, fotograf, fotografin, bild, bilder, bildquelle, bildnachweis, quelle,
  archivfoto, archivbild, symbolfoto, symbolbild, karte, grafik, diagramm, infografik, zeichnung,
  crédits?, crédits? photos?, photographie, photographe, photo d['’](?:archives|illustration), source photo,
  carte, graphique, infographie, dessin,
  fotografía, foto de archivo, imagen, crédito, créditos, fuente, fuente de la imagen,
  gráfico, infografía, dibujo,
  (?:ілюстративне )?фото, світлина, автор фото, джерело, джерело фото, зображення,
  мапа, карта, графіка, інфографіка, خريطة, صورة, رسم بياني
`).join('|')

const LABELS: readonly (readonly [LabelStrength, RegExp])[] = [
  ['sure', /^(?:©(?:\s*\d{4}\b,?)?|fot\s*[.:]|zdj\.)\s*/iu],
  ['likely', new RegExp(`^(?:${LABEL_NOUNS})\\s*:\\s*`, 'iu')],
  ['likely', /^(?:photos?|photographs?|pictures?|images?|illustration|photographed)\s+by\s+/iu],
  ['likely', /^(?:(?:photo|image|picture)\s+)?courtesy\s+(?:of\s+)?/iu],
  ['likely', /^(?:\(c\)|copyright\s*(?:©|:|by\b|\d{4}\b))(?:\s*\d{4}\b)?\s*/iu],
  ['weak', /^(?:photo|foto|fot|фото)\s+(?:(?:de|di|von|від)\s+|[-–—]\s*)?(?=[\p{L}@])/iu],
]

/** Gives the label a credit begins with, in English, Polish, German, French, Spanish or Ukrainian, or null. */
export function labelOf(text: string): Label | null {
  for (const [strength, pattern] of LABELS) {
    const found = pattern.exec(text)
    if (found) return { strength, length: found[0].length }
  }
  return null
}

/** Gives a credit as plain text on one line, without the bracket before it and its label. */
export function withoutLabel(credit: string): string {
  const text = unbracketed(credit)
  return text.slice(labelOf(text)?.length ?? 0)
}

/** Whether a credit needs no label from the page. */
export function hasLabel(credit: string): boolean {
  return labelOf(unbracketed(credit)) !== null
}

function unbracketed(credit: string): string {
  const text = normalizeText(credit).replace(/\s+/gu, ' ').trim()
  return text.replace(/^[([{](?!c\)) ?/iu, '')
}

/** Whether two credits say the same, labels aside. */
export function haveSameWords(first: string, second: string): boolean {
  const words = lowerCaseWords(withoutLabel(first)).join(' ')
  return words !== '' && words === lowerCaseWords(withoutLabel(second)).join(' ')
}

/** Gives the one of two credits that says all that the other says, labels aside; null when each has its own. */
export function fullerCredit(first: string, second: string): string | null {
  if (saysAllOf(first, second)) return first
  return saysAllOf(second, first) ? second : null
}

function saysAllOf(credit: string, other: string): boolean {
  const words = new Set(lowerCaseWords(withoutLabel(credit)))
  return lowerCaseWords(withoutLabel(other)).every((word) => words.has(word))
}

// What stands before the one who passed a picture on; "on" in the attribution that Unsplash and its like ask for.
const VIA = /(?:^| )(?:via|vía|on(?= (?:unsplash|pexels|pixabay|flickr)$)) /iu

const BETWEEN_PARTIES = /[/|;,·•()[\]]| [-–—] | (?:and|und|et|i|oraz|та|і|&|for|für|pour|para|dla|для) /u

/** Gives the people, houses and remarks that a credit without its label lists, in their order. */
export function partiesIn(credit: string): string[] {
  const parties = credit.split(VIA).flatMap((part) => part.split(BETWEEN_PARTIES))
  return parties.map((party) => party.trim()).filter((party) => party !== '')
}

/** Gives the last who passed a picture on, after "via", or null. */
export function distributorIn(credit: string): string | null {
  const [, ...passedOn] = credit.split(VIA)
  return partiesIn(passedOn.at(-1) ?? '')[0] ?? null
}

const LEADING_ON = listed(`
  a, an, the, this, by, of, from, in, with, for, and, file, press,
  przez, od, z, na, w, i,
  im, am, auf, dem, das, von, und,
  de, du, la, le, sur, par, et,
  en, el, por, y,
  від, на, у, в, та
`).join('|')

/** At a text's end, a word after which a sentence goes on: "a photo", "by Jane Doe", "im Bild: ...". */
export const RUNS_ON = new RegExp(`(?:^|[\\s(])(?:${LEADING_ON})\\s+$`, 'iu')

// What BBC pages say to screen readers before a caption and before a credit (bbc/simorgh, src/app/lib/config/services),
// and the name of TVP's credit field. They reach other sites when pages are copied, printed exactly so.
const CAPTION_FIELDS = 'Image caption|Podpis zdjęcia|Légende image|Pie de foto|Підпис до фото'
const CREDIT_FIELDS = 'Image source|Image copyright|Źródło zdjęcia|Crédit photo|Fuente de la imagen|Автор фото'
const TVP_FIELD = 'podpis źródła zdjęcia'

/** A caption field's name with its comma, or on a line of its own. */
export const CAPTION_FIELD = new RegExp(`(?:${CAPTION_FIELDS})\\s*(?:,|\\n)\\s*`, 'u')

/** A credit field's name before a credit. With a colon most are labels a person wrote ("Źródło zdjęcia: PAP"). */
export const LEADING_CREDIT_FIELD = new RegExp(`^(?:${TVP_FIELD}\\s*[,:]?|(?:${CREDIT_FIELDS})\\s*(?:,|\\n))\\s*`, 'u')

/** A field's name with nothing after it. */
export const TRAILING_FIELD = new RegExp(`(?:${TVP_FIELD}|${CREDIT_FIELDS}|${CAPTION_FIELDS})[,:]?$`, 'u')

// Written as `lowerCaseWords` gives them, so that "EPA-EFE" is "epa efe".
const AGENCIES = new Set(
  listed(`
    123rf, abaca, abacapress com, action press, adobe stock, afp, agence france presse, agencia efe, agencja gazeta,
    agencja wyborcza pl, alamy, alamy live news, alamy stock, anadolu, anadolu agency, ansa, ap, apa, associated press,
    belga, bestimage, bloomberg, canadian press, contacto, cover images, csa, ddp, ddp images, depositphotos, dha, dpa,
    dpa bildfunk, dpa zentralbild, dppi, east news, efe, epa, epa efe, esa, eso, europa press, flickr, gamma rapho,
    getty, getty images, hans lucas, imago, imago images, insidefoto, istock, istockphoto, jpl, jpl caltech, keystone,
    kyodo, la presse, lapresse, lightrocket, lusa, magnum photos, maxppp, middle east images, mti, nasa, noaa, nps, ntb,
    nurphoto, ouest france, pa, pa images, pa media, pa wire, pap, pap epa, picture alliance, pixabay, reuters, rex,
    rex features, rex shutterstock, ritzau scanpix, science photo library, shutterstock, sipa, sipa press, sipa usa,
    sopa images, stsci, tass, the associated press, the canadian press, ukrinform, ullstein bild, unian, unsplash, upi,
    usgs, wikimedia, wikimedia commons, wireimage, xinhua, xinhua news agency, yonhap, zuma, zuma press, zuma wire, čtk,
    суспільне, укрінформ, уніан
  `),
)

/** Whether a party is an agency or another house known to supply pictures; "AP Photo" is AP. */
export function isKnownAgency(party: string): boolean {
  const name = lowerCaseWords(party).join(' ')
  return AGENCIES.has(name) || AGENCIES.has(name.replace(/ (?:photos?|foto|bild)$/, ''))
}

// Words found in the names of agencies, archives and offices, hardly ever in a person's.
const HOUSE_WORDS = new Set(
  listed(`
    agence, agencia, agencja, agency, agentur, archiv, archive, archives, archivo, archiwum, army, bbc, biblioteka,
    bibliothek, center, centre, collection, command, commons, council, embassy, figaro, force, forces, foundation,
    fundacja, gazeta, gobierno, government, guardian, handout, image, images, institute, instytut, kancelaria, labs,
    library, media, ministerio, ministerium, ministerstwo, ministry, ministère, monde, museo, museum, musée, muzeum,
    navy, news, office, país, photo, photos, pictures, police, policja, policía, polizei, pool, prensa, press, presse,
    service, stock, studio, studios, technologies, telewizja, times, tribune, tv, tvp, universidad, university,
    universität, université, uniwersytet, urząd, wire, zeitung, агентство, архів, державна, дснс, зсу, музей,
    міністерство, офіс, поліція, посольство, пресслужба, рада, сили, служба
  `),
)

/** Whether the words of a party, known or not, are those of a house rather than of a person. */
export function hasHouseWord(party: string): boolean {
  return lowerCaseWords(party).some((word) => HOUSE_WORDS.has(word))
}

// What a credit says of the picture rather than of people: its age, its year, its licence, a private owner.
const NOTES = listed(`
  (?:file|pool|handout|archives?|stock)(?: (?:photo|image|picture))?, \\d{4}, cc0, cc[ -]by[\\w .-]*, public domain,
  all rights reserved,
  archiwum(?: prywatne| rodzinne)?, zbiory własne, mat(?:eriały|\\.) pras(?:owe|\\.), domena publiczna,
  archiv, privat, montage,
  archives, archive personnelle, dr,
  archivo, cedida, cortesía,
  архів, (?:з )?відкритих джерел, відкриті джерела, особистий архів, ілюстративне
`).join('|')

const NOTE = new RegExp(`^(?:${NOTES})$`, 'iu')

/** Whether a party is no party but a remark: File, Pool, 2019, CC BY-SA 4.0, archiwum prywatne. */
export function isNote(party: string): boolean {
  return NOTE.test(party)
}

const ABBREVIATIONS = 'Capt|Co|Col|Cpl|Dr|Gen|Inc|Jr|Lt|Ltd|Maj|Mr|Mrs|Ms|Pfc|Prof|Sgt|Spc|Sr|St|Tech'

/** A full stop that ends no sentence, at the end of a text: after an initial or an abbreviation. */
export const ABBREVIATION_STOP = new RegExp(`(?:^|\\P{L})(?:\\p{Lu}|${ABBREVIATIONS})\\.\\s*$`, 'u')

const NAME_WORD = new RegExp(
  `^(?:${[
    // Kowalski, Jae-Hwan, O’Brien, MARIN, Wyborcza.pl; Lo are the letters of scripts without capitals.
    "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}'’ʼ-]*(?:\\.\\p{L}+)?",
    '(?:\\p{Lu}\\.-?)+', // J., J.-P., U.S.
    `(?:${ABBREVIATIONS})\\.`,
    "(?:d|l|al|el|an|ash|ar)['’-]\\p{Lu}[\\p{L}\\p{M}'’-]*", // d'Arc, al-Masri
    'al|bin|da|de|del|della|den|der|des|di|do|dos|du|e|el|ibn|la|le|of|ten|ter|the|van|vom|von|y|zu',
    '\\d{1,3}\\p{L}*', // Channel 4, 1st
    '@[\\w.]+',
  ].join('|')})$`,
  'u',
)

/** Whether a party is written like a proper name: a few capitalised words, initials and particles. */
export function isNameShaped(party: string): boolean {
  const words = party.split(/\s+/u)
  return words.length <= 6 && /[\p{Lu}\p{Lo}@]/u.test(party) && words.every((word) => NAME_WORD.test(word))
}

/** Whether a text can be one party of a credit: an agency, a name, an office, a remark. */
export function isParty(text: string): boolean {
  const isOffice = hasHouseWord(text) && lowerCaseWords(text).length <= 7 && !/[.:!?]/u.test(text)
  return isKnownAgency(text) || isNote(text) || isNameShaped(text) || isOffice
}
