import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { documentOf, type Frame } from './document'
import { nameOf, readEditionFile } from './editionFiles'
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
  const shared = new Map<string, ReturnType<typeof readEditionFile>>()

  function read(address: string) {
    if (nameOf(address, basePath).startsWith('articles/')) return readEditionFile(edition, basePath, address)
    const reading = shared.get(address) ?? readEditionFile(edition, basePath, address)
    shared.set(address, reading)
    return reading
  }

  return async (path) => {
    const inputs: Inputs = {}
    const page = await renderPage(path, basePath, async (address) => {
      const { document, hash } = await read(address)
      inputs[nameOf(address, basePath)] = hash
      return { document, headers: new Headers() }
    })
    const file = join(out, decodeURI(path), 'index.html')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, documentOf(page, frame))
    return inputs
  }
}
