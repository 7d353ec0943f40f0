/**
 * Why nothing could be kept or looked up:
 * - `closed`: the browser keeps nothing for this page, or doesn't answer;
 * - `full`: the device has no room;
 * - `crowded`: there are as many saved stories as the shelf takes.
 */
export type ShelfFailure = 'closed' | 'full' | 'crowded'

/** The only error that the shelf throws. */
export class ShelfError extends Error {
  readonly failure: ShelfFailure

  constructor(failure: ShelfFailure, options?: ErrorOptions) {
    super(`The shelf is ${failure}`, options)
    this.name = 'ShelfError'
    this.failure = failure
  }
}

/** The failure behind any thrown value. */
export function shelfFailureOf(error: unknown): ShelfFailure {
  return error instanceof ShelfError ? error.failure : 'closed'
}
