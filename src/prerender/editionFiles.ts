import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ReadError } from '../model/readError'
import { hashOf } from './hash'

/** A document of an edition on disk. Takes its address as the reader would fetch it; throws a `ReadError`. */
export async function readEditionFile(folder: string, basePath: string, address: string) {
  const name = nameOf(address, basePath)
  const bytes = await readFile(join(folder, name)).catch((cause: unknown) => {
    throw new ReadError('missing', `${name} is not in the edition`, { cause })
  })
  const document: unknown = JSON.parse(bytes.toString())
  return { document, hash: hashOf(bytes) }
}

/** The path of a document within its edition. */
export function nameOf(address: string, basePath: string): string {
  return decodeURI(address.slice(`${basePath}edition/`.length))
}
