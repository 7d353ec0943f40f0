/** The key of each action. */
export const keys = {
  next: 'j',
  previous: 'k',
  open: 'o',
  save: 's',
  search: '/',
  list: '?',
} as const

export type KeyAction = keyof typeof keys

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey' | 'isComposing'>

/**
 * The action of a key press; null when it has none. Shift is allowed for signs, as some keyboards need it for "?" or "/". A
 * key of a layout without Latin letters counts as the Latin letter of its place (UI Events, `code`).
 */
export function actionOf({ key, code, ctrlKey, altKey, metaKey, shiftKey, isComposing }: Press): KeyAction | null {
  if (ctrlKey || altKey || metaKey || isComposing) return null
  // In Thai or Hindi a key may write a sign above or below a letter.
  const isLetter = /^[\p{L}\p{M}]$/u.test(key)
  const isOfOtherLayout = (isLetter && !/^\p{Script=Latin}$/u.test(key)) || /^[؟？／]$/.test(key)
  const sign = isOfOtherLayout ? signAt(code, shiftKey) : key
  if (/^\p{L}$/u.test(sign) && shiftKey) return null
  // Caps Lock makes letters capitals.
  const wanted = isLetter ? sign.toLowerCase() : sign
  for (const action of actions) if (keys[action] === wanted) return action
  return null
}

/** What a key of this place writes on a keyboard with Latin letters; empty where that differs. */
function signAt(code: string, shiftKey: boolean): string {
  if (code === 'Slash') return shiftKey ? '?' : '/'
  return /^Key([A-Z])$/.exec(code)?.[1] ?? ''
}

export const actions = ['next', 'previous', 'open', 'save', 'search', 'list'] as const satisfies readonly KeyAction[]

/** The path after (1) or before (-1) another in the first list that contains it; null when there is none. */
export function pathBeside(lists: readonly (readonly string[])[], path: string, step: -1 | 1): string | null {
  const list = lists.find((paths) => paths.includes(path))
  return list?.[list.indexOf(path) + step] ?? null
}
