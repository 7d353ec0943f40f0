import { expect, type Page } from '@playwright/test'
import { visit } from './reader'

/** Opens a story and waits until the reading of it is remembered. */
export async function read(page: Page, path: string): Promise<void> {
  await visit(page, path)
  await expect(page.getByRole('button', { name: 'Save story' })).toBeVisible()
  await expect.poll(() => remembered(page)).toContain(path.slice(1))
}

/** All readings on the device, as JSON. */
export function remembered(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('shelf of /')
        opening.onsuccess = () => {
          const all = opening.result.transaction('readings').objectStore('readings').getAll()
          all.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify(all.result))
          }
        }
      }),
  )
}
