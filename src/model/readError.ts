/**
 * Why something could not be read:
 * - `offline`: the device has no line;
 * - `unreachable`: no answer, or one that a later try may heal;
 * - `slow`: no answer within the time limit;
 * - `missing`: the source says that there is no such thing;
 * - `unreadable`: an answer came, but not one that this reader understands.
 */
export type ReadFailure = 'offline' | 'unreachable' | 'slow' | 'missing' | 'unreadable'

/** The only error that a source throws. `reason` is for the newsroom's engineers, never for the page. */
export class ReadError extends Error {
  readonly failure: ReadFailure

  constructor(failure: ReadFailure, reason: string, options?: ErrorOptions) {
    super(reason, options)
    this.name = 'ReadError'
    this.failure = failure
  }
}

/** The failure behind any thrown value. */
export function failureOf(error: unknown): ReadFailure {
  return error instanceof ReadError ? error.failure : 'unreadable'
}
