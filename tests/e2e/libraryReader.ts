import { expect, type Page } from '@playwright/test'
import { visit } from './reader'

/** The button on top of a story, which stands once more where the story ends; its words say whether the story is saved. */
export function saveButton(page: Page) {
  return page.getByRole('button', { name: /^(?:Save story|Saved)$/ }).first()
}

/** Opens a story and waits until the reading of it is remembered. */
export async function read(page: Page, path: string): Promise<void> {
  await visit(page, path)
  await expect(saveButton(page)).toBeVisible()
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
