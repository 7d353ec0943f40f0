const hourMs = 3_600_000

/**
 * The update to tell readers of, in systems whose time of change moves when anything of a story is touched: a tag, a picture's
 * crop, an import. Takes RFC 3339 times. Only what is changed while a story is news, from one hour to two days after
 * publication, counts as an update of its text; null otherwise.
 */
export function timelyUpdate(published: string | null, changed: string | null): string | null {
  if (published === null || changed === null) return null
  const hours = (Date.parse(changed) - Date.parse(published)) / hourMs
  return hours > 1 && hours <= 48 ? changed : null
}
