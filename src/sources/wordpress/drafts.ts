import type { ReadDraft } from '../draft'
import type { FetchJson } from '../fetchJson'
import { wordpressReadings } from './readings'
import { wordpressShared } from './shared'

/** Reads drafts of a WordPress site. Takes its address, and how documents are fetched as a user who may edit them. */
export function openWordpressDrafts(url: string, readDocument: FetchJson): ReadDraft {
  const site = `${url.replace(/\/+$/, '')}/`
  return wordpressReadings(site, readDocument, wordpressShared(site, readDocument, [])).draft
}
