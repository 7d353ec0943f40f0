import { ReadError } from '../../model/readError'
import type { ReadDraft } from '../draft'
import type { FetchJson } from '../fetchJson'
import { parseOrThrow } from '../parseOrThrow'
import { ghostOnePost, isGhostSlug } from './answers'
import { ghostAddress } from './read'
import { ghostArticle } from './story'

/**
 * Reads drafts of a Ghost site by its Admin API. Takes the site's address, and how documents are fetched with an Admin key.
 * https://ghost.org/docs/admin-api/
 */
export function openGhostDrafts(url: string, readDocument: FetchJson): ReadDraft {
  const site = ghostAddress(url)
  return async (id, signal) => {
    if (!isGhostSlug(id)) throw new ReadError('missing', `Ghost gives nothing the id "${id}"`)
    const query = new URLSearchParams({ formats: 'html', include: 'authors,tags' })
    const { document } = await readDocument(`${site}ghost/api/admin/posts/${encodeURIComponent(id)}/?${query}`, signal)
    const [post] = parseOrThrow(ghostOnePost, document, `Ghost’s draft ${id}`).posts
    if (post === undefined) throw new ReadError('missing', `There is no post ${id}`)
    return ghostArticle(post, site)
  }
}
