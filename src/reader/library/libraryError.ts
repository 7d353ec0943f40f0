/**
 * Why the library could not be read or written:
 * - `closed`: the browser stores nothing for this page, or doesn't answer;
 * - `full`: the device has no room;
 * - `crowded`: there are already `maxSaved` saved stories.
 */
export type LibraryFailure = 'closed' | 'full' | 'crowded'

/** The only error that the library throws. */
export class LibraryError extends Error {
  readonly failure: LibraryFailure

  constructor(failure: LibraryFailure, options?: ErrorOptions) {
    super(`The library is ${failure}`, options)
    this.name = 'LibraryError'
    this.failure = failure
  }
}

/** The failure behind any thrown value; `closed` for what is no `LibraryError`. */
export function libraryFailureOf(error: unknown): LibraryFailure {
  return error instanceof LibraryError ? error.failure : 'closed'
}
