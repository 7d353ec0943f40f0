import { largestDocument } from '../../sources/fetchJson'
import { hasFormatMark } from '../../sources/formatMark'
import type { SourceSettings } from '../../sources/sourceSettings'
import { areLivePosts, isLiveIndex } from './liveDocumentMarks'
import type { Kind } from './policy'

/**
 * Whether an answer is what its request asked for: a page of a build of this reader, a document of the newsroom's source, a
 * photograph, or code. A proxy, a captive portal or a host may answer anything with status 200. Reads the body.
 */
export async function isValidAnswer(kind: Kind, answer: Response, source: SourceSettings['kind']): Promise<boolean> {
  if (kind === 'code') return isCode(answer.headers)
  if (kind === 'page') return isPage(await answer.text())
  if (kind === 'data') return isDocument(await answer.text(), source)
  return isPhoto(new Uint8Array(await (await answer.blob()).slice(0, signatureLength).arrayBuffer()))
}

/** Hosts that answer any address with a page do so for code too; a browser runs no such answer as code. */
export function isCode(headers: Headers): boolean {
  return !/^text\/html\b/i.test(headers.get('content-type') ?? '')
}

/** Every page and the shell have an element that names their code (index.html). A page that was cut off has no end. */
export function isPage(html: string): boolean {
  return html.includes('name="modules"') && /<\/html>\s*$/.test(html)
}

/**
 * Whether a text is a JSON document of the source, or one that the build or the server wrote: the answers beside a page, or what
 * belongs to a live story.
 */
export function isDocument(text: string, source: SourceSettings['kind']): boolean {
  if (text.length > largestDocument) return false
  try {
    const document: unknown = JSON.parse(text)
    return hasFormatMark(document, source) || isPageData(document) || isOfLiveStory(document)
  } catch {
    return false
  }
}

function isPageData(document: unknown): boolean {
  return typeof document === 'object' && document !== null && 'path' in document && 'answers' in document
}

/** An empty page of posts is one that isn't there. */
function isOfLiveStory(document: unknown): boolean {
  return isLiveIndex(document) || (areLivePosts(document) && document.length > 0)
}

const signatureLength = 512

/** JPEG, PNG, GIF and BMP; WebP in its RIFF container; AVIF, HEIC and JPEG XL in their ISO one. */
const signatures = [
  /^\xFF\xD8\xFF/,
  /^\x89PNG\r\n/,
  /^GIF8/,
  /^BM/,
  /^RIFF.{4}WEBP/s,
  /^.{4}(?:ftyp|JXL )/s,
  // SVG, perhaps after a declaration, a doctype or comments.
  /^(?:\xEF\xBB\xBF)?\s*(?:<\?xml|<!DOCTYPE svg|<!--|<svg)(?!.*<html)/is,
]

/** Whether bytes are the beginning of an image that browsers show. */
export function isPhoto(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes)
  return signatures.some((signature) => signature.test(start))
}
