import type { ExportState } from './exportEdition'

/** Where progress is told: a terminal, whose line can be written over, or a file or log. */
export interface Teller {
  isTTY?: boolean
  write(text: string): unknown
}

const every = 50
const interval = 100

/** Gives what tells of an export's progress: a line that is written anew, or one for every 50 stories. */
export function progressOn(teller: Teller): (state: ExportState) => void {
  let lastTime = 0
  return (state) => {
    const isLast = state.done === state.known
    if (teller.isTTY === true) {
      if (!isLast && performance.now() - lastTime < interval) return
      lastTime = performance.now()
      // Back to the start, and clear to the end (ECMA-48: EL).
      teller.write(`\r\x1b[K${progressOf(state)}${isLast ? '\n' : ''}`)
    } else if (isLast || (state.done % every === 0 && state.done > 0)) teller.write(`${progressOf(state)}\n`)
  }
}

/** How far an export is, in words. */
function progressOf({ done, known, fetched, refused, photos }: ExportState): string {
  const megabytes = (photos.bytes / 1_000_000).toFixed(1)
  return `${done} of ${known} stories (${fetched} fetched, ${refused} refused), ${photos.files} photos, ${megabytes} MB`
}
