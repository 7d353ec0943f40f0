/** Returns the properties that say something: no empty text or list, no zero, nothing that is null or left out. */
export function withoutEmpty(properties: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => !isEmpty(value)))
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  return value === undefined || value === null || value === 0 || (Array.isArray(value) && value.length === 0)
}
