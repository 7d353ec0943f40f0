import { ReadError } from '../model/readError'

/** Why nothing was built, for people: one line that says what happened, and one that says what to do about it. */
export class BuildError extends Error {
  readonly advice: string

  constructor(what: string, advice: string, options: ErrorOptions = {}) {
    super(what, options)
    this.name = 'BuildError'
    this.advice = advice
  }
}

/** Puts any failure to read the newsroom's system into words; other errors come back as they are. */
export function sourceFailure(error: unknown): unknown {
  if (!(error instanceof ReadError)) return error
  return new BuildError(reasonOf(error), adviceFor(error), { cause: error })
}

/** What an error says, and what the errors behind it say, in one line. */
export function reasonOf(error: unknown): string {
  const reasons: string[] = []
  for (let at = error; at instanceof Error && reasons.length < 4; at = at.cause) reasons.push(at.message.trim())
  return reasons.length > 0 ? reasons.join(': ').replaceAll(/\s+/g, ' ') : String(error)
}

function adviceFor({ failure }: ReadError): string {
  switch (failure) {
    case 'refused':
      return 'Check the address and the key, and that the API is open to visitors (docs/sources.md).'
    case 'missing':
      return 'Check the address: is it the one of the site, feed or list (docs/sources.md)?'
    case 'unreadable':
      return 'It has to be JSON alone, without notices or a page around it: open it in a browser to see what it is.'
    default:
      return 'Check that it is up and answers this machine, then run the same command again.'
  }
}
