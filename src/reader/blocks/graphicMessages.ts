const lowest = 50
const highest = 5000
const longestMessage = 10_000

/**
 * The height in whole CSS pixels that a graphic asks for in a message to the page around it; null for any other message. Reads
 * what Datawrapper (`datawrapper-height`), Flourish and Infogram (JSON of the context `iframe.resize`) send. The listener has to
 * check that the graphic's frame sent it.
 */
export function heightIn(data: unknown): number | null {
  const message = typeof data === 'string' ? parsed(data) : data
  if (typeof message !== 'object' || message === null) return null
  const { context, height, 'datawrapper-height': heights }: Record<string, unknown> = { ...message }
  if (context === 'iframe.resize') return pixels(height)
  if (typeof heights !== 'object' || heights === null) return null
  return pixels(Object.values(heights)[0])
}

function parsed(text: string): unknown {
  if (text.length > longestMessage) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function pixels(value: unknown): number | null {
  const height = typeof value === 'number' ? value : typeof value === 'string' ? Number.parseFloat(value) : Number.NaN
  return height > 0 && Number.isFinite(height) ? Math.min(Math.max(Math.ceil(height), lowest), highest) : null
}
