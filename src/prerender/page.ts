import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ReadError } from '../model/readError'
import { documentOf, type Frame } from './document'
import { hashOf } from './hash'
import { renderPage } from './render'

interface Settings {
  /** The path that the reader is served under, ending in a slash. */
  basePath: string
  /** The folder of the edition's documents. */
  edition: string
  /** The folder that pages are written to. */
  out: string
  frame: Frame
}

/** The documents that a page was made from, by path, each with a hash of its bytes. */
export type Inputs = Record<string, string>

/**
 * Makes the writer of an edition's pages: a function from a path to what its page was made from. It throws when the page
 * can't be drawn. Documents that many pages share are read once.
 */
export function pageWriter({ basePath, edition, out, frame }: Settings): (path: string) => Promise<Inputs> {
  const shared = new Map<string, Promise<{ document: unknown; hash: string }>>()

  async function read(name: string) {
    const bytes = await readFile(join(edition, name)).catch((cause: unknown) => {
      throw new ReadError('missing', `${name} is not in the edition`, { cause })
    })
    return { document: JSON.parse(bytes.toString()), hash: hashOf(bytes) }
  }

  function readShared(name: string) {
    if (name.startsWith('articles/')) return read(name)
    const reading = shared.get(name) ?? read(name)
    shared.set(name, reading)
    return reading
  }

  return async (path) => {
    const inputs: Inputs = {}
    const page = await renderPage(path, basePath, async (address) => {
      const name = decodeURI(address.slice(`${basePath}edition/`.length))
      const { document, hash } = await readShared(name)
      inputs[name] = hash
      return document
    })
    const file = join(out, decodeURI(path), 'index.html')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, documentOf(page, frame))
    return inputs
  }
}
