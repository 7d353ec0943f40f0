import type { ExportState } from './exportEdition'

/** Where progress is written: a terminal, whose line can be overwritten, or a file or log. */
export interface Output {
  isTTY?: boolean
  write(text: string): unknown
}

const every = 50
const interval = 100

/** Returns a function that reports an export's progress: on one line that is overwritten, or on a line for every 50 stories. */
export function progressOn(output: Output): (state: ExportState) => void {
  let lastTime = 0
  return (state) => {
    const isLast = state.done === state.known
    if (output.isTTY === true) {
      if (!isLast && performance.now() - lastTime < interval) return
      lastTime = performance.now()
      // Back to the start, and clear to the end (ECMA-48: EL).
      output.write(`\r\x1b[K${progressOf(state)}${isLast ? '\n' : ''}`)
    } else if (isLast || (state.done % every === 0 && state.done > 0)) output.write(`${progressOf(state)}\n`)
  }
}

/** Describes how far an export has got. */
function progressOf({ done, known, fetched, refused, photos }: ExportState): string {
  const megabytes = (photos.bytes / 1_000_000).toFixed(1)
  return `${done} of ${known} stories (${fetched} fetched, ${refused} refused), ${photos.files} photos, ${megabytes} MB`
}
