import { readdir, readFile, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { storyFile, unfinished } from './exportFolder'
import type { ExportJournal } from './exportJournal'
import { profilesFile } from './profileDocuments'
import type { WrittenIndexes } from './writeIndexes'

/** Removes feed pages and search files that the indexes no longer name, and files that were never finished. */
export async function clearLeftovers(
  folder: string,
  { pages, searchFiles, profileFiles, staticPageFiles }: WrittenIndexes,
): Promise<void> {
  const isStale = (file: string) => {
    if (file.startsWith('search/')) return !searchFiles.has(file)
    if (/^(?:topics|authors)\//.test(file)) return !profileFiles.has(file)
    if (file.startsWith('pages/')) return !staticPageFiles.has(file)
    const [, section, page] = /^sections\/([^/]+)\/(\d+)\.json$/.exec(file) ?? []
    return section !== undefined && Number(page) > (pages.get(section) ?? 0)
  }
  for (const file of await filesIn(folder)) if (file.endsWith(unfinished) || isStale(file)) await rm(join(folder, file))
}

/** Removes stories that aren't in the journal, and pictures that nothing else shows. */
export async function clearUnused(folder: string, { stories }: ExportJournal): Promise<void> {
  const used = new Set([...stories.keys()].map(storyFile))
  const addPictures = (text: string) => {
    for (const [picture] of text.matchAll(/pictures\/[0-9a-f]{32}\.\w+/g)) used.add(picture)
  }
  for (const file of ['edition.json', profilesFile])
    addPictures(await readFile(join(folder, file), 'utf8').catch(() => ''))
  const files = await filesIn(folder)
  for (const file of files.filter((name) => name.startsWith('pages/')))
    addPictures(await readFile(join(folder, file), 'utf8'))
  for (const { story, card } of stories.values()) {
    addPictures(await readFile(join(folder, storyFile(story)), 'utf8'))
    addPictures(JSON.stringify(card))
  }
  for (const file of files) if (/^(?:articles|pictures)\//.test(file) && !used.has(file)) await rm(join(folder, file))
}

/** Lists all files in the folders that an export writes, as paths with forward slashes. */
async function filesIn(folder: string): Promise<string[]> {
  const lists = ['articles', 'sections', 'topics', 'authors', 'pages', 'pictures', 'search'].map(async (part) => {
    const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true }).catch(() => [])
    const files = entries.filter((entry) => entry.isFile())
    return files.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
  })
  return (await Promise.all(lists)).flat()
}
