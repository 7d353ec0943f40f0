import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { editionIdentity } from '../sources/edition/identity'
import type { Finding } from './finding'
import { pathWithin } from './pathWithin'
import { pictureKindOf } from './pictureKind'

const base = '/edition/'
const { signal: noStop } = new AbortController()

/** What is wrong with an edition's logo and icon, of those that are files beside it. Takes its folder and the text of `edition.json`. */
export async function identityFindings(folder: string, text: string): Promise<Finding[]> {
  const read = async () => ({ document: JSON.parse(text), headers: new Headers() })
  // An edition that can't be read is found elsewhere.
  const told = await editionIdentity(base, read, noStop).catch(() => null)
  const addresses = new Set([told?.logo ?? '', told?.icon ?? ''])
  const local = [...addresses].filter((address) => address !== '' && !URL.canParse(address))
  return (await Promise.all(local.map((address) => findingsOf(folder, address)))).flat()
}

async function findingsOf(folder: string, address: string): Promise<Finding[]> {
  const found = (kind: Finding['kind'], detail: string) => [{ kind, address: 'edition.json', detail }]
  const path = pathWithin(address, base)
  const bytes = path === null ? null : await readFile(join(folder, path)).catch(() => null)
  if (bytes === null) return found('A file of a picture is missing', path ?? address)
  const kind = pictureKindOf(bytes)
  return typeof kind === 'string'
    ? found('The logo or the icon isn’t a JPEG, PNG, WebP, AVIF or GIF', `${path}: ${kind}`)
    : []
}
