import * as v from 'valibot'
import type { Translation } from '../../model/article'
import { parseLanguage } from '../languageTag'
import { latestSection } from '../latestSection'
import { orElse } from '../orElse'
import { parseOrThrow } from '../parseOrThrow'
import { wordpressPlaces, wordpressTranslations } from './answers'
import { type GetRoute, mostAtOnce } from './api'
import { placeOf, type WordpressSections } from './sections'

/**
 * Reads where posts can be read in other languages. Plug-ins name the translations of a post by their numbers (Polylang Pro in
 * `translations`, WPML REST API in `wpml_translations`), so the site is asked where these posts are: once for a hundred. Returns the
 * translations by the number of the post; none where the site doesn't say where they are. Takes posts as the site gives them.
 */
export async function readTranslations(
  posts: unknown[],
  newsroom: WordpressSections,
  get: GetRoute,
  signal: AbortSignal,
): Promise<Map<number, Translation[]>> {
  const named = v.parse(wordpressTranslations, posts).flatMap(namedTranslations)
  const ids = [...new Set(named.map(({ id }) => id))]
  if (ids.length === 0) return new Map()
  const groups = Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, at) =>
    ids.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
  )
  const places = new Map((await Promise.all(groups.map((group) => placesOf(group, newsroom, get, signal)))).flat())
  const found = new Map<number, Translation[]>()
  for (const { of, id, language } of named) {
    const place = places.get(id)
    if (place !== undefined) found.set(of, [...(found.get(of) ?? []), { language, ...place }])
  }
  return found
}

type Place = Pick<Translation, 'section' | 'slug'>

async function placesOf(
  ids: number[],
  newsroom: WordpressSections,
  get: GetRoute,
  signal: AbortSignal,
): Promise<[id: number, place: Place][]> {
  // WPML answers with posts of one language unless `wpml_language` is `all` (documented by the plug-in Multilingual Bridge); Polylang
  // answers with posts of all languages unless `lang` names one (https://polylang.pro/doc/rest-api).
  const query = { include: ids.join(','), per_page: mostAtOnce, _fields: 'id,slug,categories', wpml_language: 'all' }
  const none: v.InferOutput<typeof wordpressPlaces> = []
  const read = async () => parseOrThrow(wordpressPlaces, (await get('/wp/v2/posts', query, signal)).document, 'Places')
  const found = await orElse(none, read(), signal)
  return found.map(({ id, slug, categories }) => [
    id,
    { section: placeOf(categories, newsroom)?.section.slug ?? latestSection, slug },
  ])
}

/** The other versions of a post that have a language which browsers know. */
function namedTranslations({
  id: of,
  translations,
  wpml_translations,
}: v.InferOutput<typeof wordpressTranslations>[number]) {
  const named = [
    ...Object.entries(translations).map(([language, id]) => ({ language, id })),
    ...wpml_translations.map(({ locale, id }) => ({ language: locale, id })),
  ]
  return named
    .map(({ language, id }) => ({ of, language: parseLanguage(language), id }))
    .filter(({ language, id }) => language !== '' && id !== of)
}
