import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ReadError } from '../model/readError'
import { hashOf } from './hash'

/**
 * A document of an edition on disk, with its path there and a hash. Takes its address as the reader would fetch it; throws a
 * `ReadError`.
 */
export function readEditionFile(folder: string, basePath: string, address: string) {
  const name = nameOf(address, basePath)
  const bytes = bytesOf(folder, name)
  const document: unknown = JSON.parse(bytes.toString())
  return { document, name, hash: hashOf(bytes) }
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
