/**
 * Why something could not be read:
 * - `offline`: the device has no line;
 * - `unreachable`: no answer, or one that a later try may heal;
 * - `slow`: no answer within the time limit;
 * - `refused`: the source doesn't answer this reader, as its key or its settings are wrong;
 * - `missing`: the source says that there is no such thing;
 * - `withdrawn`, `embargoed`, `expired`: there is such a story, and its newsroom doesn't show it any more, or not yet;
 * - `unreadable`: an answer came, but not one that this reader understands.
 */
export type ReadFailure =
  | 'offline'
  | 'unreachable'
  | 'slow'
  | 'refused'
  | 'missing'
  | 'withdrawn'
  | 'embargoed'
  | 'expired'
  | 'unreadable'

/** The only error that a source throws. `reason` is for the newsroom's engineers, never for the page. */
export class ReadError extends Error {
  readonly failure: ReadFailure

  /** How long the source asks to be left alone before the next try, in ms; null when it doesn't say. */
  readonly retryAfter: number | null

  constructor(
    failure: ReadFailure,
    reason: string,
    { retryAfter = null, ...options }: ErrorOptions & { retryAfter?: number | null } = {},
  ) {
    super(reason, options)
    this.retryAfter = retryAfter
    this.name = 'ReadError'
    this.failure = failure
  }
}

/** The failure behind any thrown value. */
export function failureOf(error: unknown): ReadFailure {
  return error instanceof ReadError ? error.failure : 'unreadable'
}
