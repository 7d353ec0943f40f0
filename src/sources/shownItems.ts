import { tellItems } from './leftOut'

/**
 * Returns the stories of a list's items. Takes the address of the document that they came in, and how an item is read: as null where
 * nothing of it can be shown, of which the newsroom's tools are told.
 */
export function shownItems<Item, Story>(document: string, items: Item[], read: (item: Item) => Story | null): Story[] {
  const stories = items.flatMap((item) => read(item) ?? [])
  tellItems(document, items.length - stories.length)
  return stories
}
