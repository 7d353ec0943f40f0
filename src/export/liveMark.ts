/** How a summary of edition/1 says that a story is live: nothing for another one, or once the coverage has ended. Takes the story's `live`. */
export function liveMark(live: unknown): { live?: true } {
  if (typeof live !== 'object' || live === null) return {}
  return 'ended' in live && live.ended !== null ? {} : { live: true }
}
