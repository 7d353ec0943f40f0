import type { ComponentType } from 'react'
import { throwMissingCode } from './missingCode'

/** Whatever has a page whose code is fetched when it is needed. */
export interface CodeSplit {
  file: string
  page: () => Promise<ComponentType>
}

const loading = new Map<string, Promise<ComponentType>>()
const loaded = new Map<string, ComponentType>()

/**
 * Fetches the code of a page, once; after a failure the next call tries again. Rejects with `MissingCode`.
 */
export function loadPage({ file, page }: CodeSplit): Promise<ComponentType> {
  const known = loading.get(file)
  if (known !== undefined) return known
  const code = page().catch(throwMissingCode)
  loading.set(file, code)
  code.then(
    (component) => loaded.set(file, component),
    () => loading.delete(file),
  )
  return code
}

/** The page, if its code is there. */
export function loadedPage({ file }: CodeSplit): ComponentType | undefined {
  return loaded.get(file)
}
