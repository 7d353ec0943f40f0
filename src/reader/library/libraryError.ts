/**
 * Why nothing could be kept or looked up:
 * - `closed`: the browser keeps nothing for this page, or doesn't answer;
 * - `full`: the device has no room;
 * - `crowded`: there are as many saved stories as the shelf takes.
 */
export type LibraryFailure = 'closed' | 'full' | 'crowded'

/** The only error that the shelf throws. */
export class LibraryError extends Error {
  readonly failure: LibraryFailure

  constructor(failure: LibraryFailure, options?: ErrorOptions) {
    super(`The shelf is ${failure}`, options)
    this.name = 'ShelfError'
    this.failure = failure
  }
}

/** The failure behind any thrown value. */
export function libraryFailureOf(error: unknown): LibraryFailure {
  return error instanceof LibraryError ? error.failure : 'closed'
}
