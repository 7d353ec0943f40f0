import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathWithin } from '../export/pathWithin'
import type { RateLimitedFetch } from '../export/rateLimitedFetch'
import { ReadError } from '../model/readError'
import { placeOfFault } from '../sources/brokenJson'
import { hashOf } from './hash'

/**
 * Reads a document of an edition on disk. Takes its address as a browser would fetch it, and returns the document unchecked, its
 * path in the edition and a hash of its bytes. Throws a `ReadError` when it is missing or no JSON.
 */
export function readEditionFile(folder: string, basePath: string, address: string) {
  const name = nameOf(address, basePath)
  const bytes = bytesOf(folder, name)
  return { document: documentIn(bytes.toString(), name), name, hash: hashOf(bytes) }
}

/**
 * Returns a client that reads an edition's documents and pictures from its folder, and pictures elsewhere with another client.
 * Takes the path that the reader is served under.
 */
export function folderClient(folder: string, basePath: string, elsewhere: RateLimitedFetch): RateLimitedFetch {
  return {
    async readDocument(address) {
      return { document: readEditionFile(folder, basePath, address).document, headers: new Headers() }
    },
    async readFile(address, signal) {
      const path = pathWithin(address, `${basePath}edition/`)
      return path === null ? elsewhere.readFile(address, signal) : bytesOf(folder, path)
    },
  }
}

function documentIn(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ReadError('unreadable', `${name} is not JSON: ${placeOfFault(text)}`)
  }
}

function bytesOf(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name))
  } catch (cause) {
    throw new ReadError('missing', `${name} is not in the edition`, { cause })
  }
}

/** The path of a document within its edition. */
function nameOf(address: string, basePath: string): string {
  return decodeURI(address.slice(`${basePath}edition/`.length))
}
