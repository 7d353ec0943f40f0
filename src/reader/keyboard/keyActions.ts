/** What each key does, on a page that isn't being typed into. */
export const keys = {
  next: 'j',
  previous: 'k',
  open: 'o',
  save: 's',
  search: '/',
  list: '?',
} as const

export type KeyAction = keyof typeof keys

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing'>

/** What a press of a key asks for; null where it asks for nothing of ours. Whether Shift makes a sign is the layout's affair. */
export function actionOf({ key, ctrlKey, altKey, metaKey, shiftKey, isComposing }: Press): KeyAction | null {
  if (ctrlKey || altKey || metaKey || isComposing) return null
  const isLetter = /^\p{L}$/u.test(key)
  if (isLetter && shiftKey) return null
  // With Caps Lock a letter comes as a capital.
  const wanted = isLetter ? key.toLowerCase() : key
  for (const action of actions) if (keys[action] === wanted) return action
  return null
}

export const actions = ['next', 'previous', 'open', 'save', 'search', 'list'] as const satisfies readonly KeyAction[]

/** The path that is `step` after another in the first list that has it; null where there is none. */
export function pathBeside(lists: readonly (readonly string[])[], path: string, step: -1 | 1): string | null {
  const list = lists.find((paths) => paths.includes(path))
  return list?.[list.indexOf(path) + step] ?? null
}
