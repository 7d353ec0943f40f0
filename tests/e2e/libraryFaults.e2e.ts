import { saveButton } from './libraryReader'
import { expect, headline, pages, test, visit } from './reader'

const closed = 'Your browser is blocking storage, so this story can’t be saved.'

/** Ways in which a browser's storage fails, each as a script that runs before the page's own. */
const faults: [name: string, fault: () => void, words: string][] = [
  [
    'is absent',
    () =>
      Reflect.deleteProperty(globalThis, 'indexedDB') &&
      Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
    closed,
  ],
  [
    'throws',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      }
    },
    closed,
  ],
  [
    'fails later',
    () => {
      const open = IDBFactory.prototype.open
      // Older than what is there: the browser answers with an error (VersionError).
      IDBFactory.prototype.open = function (name) {
        open.call(this, name, 99).onsuccess = ({ target }) => target instanceof IDBRequest && target.result.close()
        return open.call(this, name, 1)
      }
    },
    closed,
  ],
  [
    'never answers',
    () => {
      Object.assign(IDBFactory.prototype, { open: () => new EventTarget() })
    },
    closed,
  ],
  [
    'is full',
    () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('There is no room.', 'QuotaExceededError')
      }
    },
    'There’s no space left on this device.',
  ],
]

for (const [name, fault, words] of faults) {
  test(`storage that ${name} leaves the story as it is, and the button says why it can’t be saved`, async ({
    page,
  }) => {
    await page.addInitScript(fault)
    await visit(page, pages.article)
    await expect(headline(page)).toBeInViewport()
    const save = saveButton(page)
    await save.click()
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()
    await expect(save).toHaveText('Save story')
    await page.getByRole('banner').getByRole('link', { name: 'Saved stories' }).click()
    await expect(headline(page)).toHaveText('Saved stories')
    await expect(page.getByText(/^(Your browser is blocking storage, so nothing|No saved stories)/)).toBeVisible()
    await page.goBack()
    await expect(headline(page)).toBeVisible()
  })
}

test('garbage in the library takes no saved story along', async ({ page }) => {
  await visit(page, pages.article)
  const save = saveButton(page)
  await save.click()
  await expect(save).toHaveText('Saved')
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('shelf of /')
        opening.onsuccess = () => {
          const put = opening.result
            .transaction('saved', 'readwrite')
            .objectStore('saved')
            .put({ article: 7 }, 'garbage')
          put.onsuccess = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
  )
  await page.goto('/saved')
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1)
})

test('in another site’s frame nothing is kept', async ({ page }) => {
  await visit(page, `/embed${pages.article}`)
  await page.clock.install()
  await page.clock.fastForward(10_000)
  await expect(saveButton(page)).toHaveCount(0)
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([])
})
