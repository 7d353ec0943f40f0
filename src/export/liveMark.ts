/**
 * How a summary of edition/1 says that a story is live; nothing for any other story, or once the coverage has ended. Takes the
 * `live` of the story's document.
 */
export function liveMark(live: unknown): { live?: true } {
  if (typeof live !== 'object' || live === null) return {}
  return 'ended' in live && live.ended !== null ? {} : { live: true }
}
