import type { Article } from '../model/article'
import { escapeMarkup } from '../model/escapeMarkup'
import { sectionPath, storyPath } from '../model/paths'
import { documentOf } from '../render/document'
import { type HeaderRule, headersUnkept } from '../render/headerRules'
import { replaceOnce } from '../render/replaceOnce'
import type { ContentSource } from '../sources/contentSource'
import type { ReadDraft } from '../sources/draft'
import type { Drawing } from './drawn'
import { plain } from './plain'
import { readPreviewToken } from './previewToken'

interface Settings {
  /** The secret that tokens are signed with. */
  secret: string
  readDraft: ReadDraft
  /** The source of what stands around the draft. */
  source: () => ContentSource
  drawing: Drawing
  headerRules: HeaderRule[]
  /** The time in ms since the Unix epoch. */
  now: () => number
}

const style =
  'position:sticky;inset-block-start:0;z-index:9;margin:0;padding:.5rem 1rem;background:#a4161a;color:#fff;font:600 1rem sans-serif'
const path = /^\/_preview\/([\w.-]+)$/

/**
 * Answers with a draft at `/_preview/<token>`: a page that says so, that nobody keeps or indexes, and that runs no script, so
 * that nothing of it reaches the service worker or the reader's library. Null for other paths.
 */
export function openPreviews({ secret, readDraft, source, drawing, headerRules, now }: Settings) {
  return async (asked: string, { method }: Request): Promise<Response | null> => {
    const [, token] = path.exec(asked) ?? []
    if (token === undefined) return null
    if (method !== 'GET') return plain(405, 'A draft can only be read.', { Allow: 'GET' })
    const id = await readPreviewToken(token, secret, now())
    if (id === null) return plain(403, 'This link is not valid, or not any more. Make a new one in the editor.')
    try {
      const draft = await readDraft(id, new AbortController().signal)
      return new Response(await draw(draft), { headers: await headersOf() })
    } catch {
      return plain(502, 'The draft can’t be read from the newsroom’s system.')
    }
  }

  async function draw(draft: Article): Promise<string> {
    const own = { ...source(), article: async () => draft }
    const html = documentOf(await drawing.drawPage(storyPath(draft), drawing.basePath, own), drawing.template)
    const bar = `<p role="status" id="draft"><span>Draft</span> · ${escapeMarkup(draft.headline || sectionPath(draft.section))}</p>`
    return [
      [/<head>/, `<head><meta name="robots" content="noindex,nofollow"><style>#draft{${style}}</style>`] as const,
      [/<body([^>]*)>/, `<body>${bar}`] as const,
    ].reduce((text, [pattern, replacement]) => replaceOnce(text, pattern, replacement), withoutScripts(html))
  }

  async function headersOf(): Promise<Headers> {
    const headers = new Headers(headersUnkept('/', headerRules))
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`#draft{${style}}`)))
    const policy = headers.get('content-security-policy') ?? "default-src 'none'; style-src"
    headers.set(
      'Content-Security-Policy',
      policy
        .replace(/script-src [^;]*/, "script-src 'none'")
        .replace('style-src', `style-src 'sha256-${btoa(String.fromCharCode(...hash))}'`),
    )
    headers.set('Content-Type', 'text/html; charset=utf-8')
    headers.set('Cache-Control', 'private, no-store')
    headers.set('X-Robots-Tag', 'noindex, nofollow')
    headers.set('Referrer-Policy', 'no-referrer')
    return headers
  }
}

/** Scripts and what fetches them ahead; the policy would only complain about them. */
function withoutScripts(html: string): string {
  return html.replace(/<script\b.*?<\/script>|<link rel="modulepreload"[^>]*>/gs, '')
}
