const week = 7 * 24 * 60 * 60_000
const mostBuilds = 6

/** A build of the reader: when its worker came to this device (ms since the Unix epoch), and the addresses of its code. */
export interface Build {
  came: number
  files: string[]
}

/**
 * The builds whose code stays cached, with the newest added: those that were replaced no longer than a week ago, as a tab may
 * still run them. `builds` are in the order in which they came.
 */
export function withBuild(builds: Build[], newest: Build): Build[] {
  const others = builds.filter(({ files }) => files.join() !== newest.files.join())
  return [...others, newest]
    .filter((_, position, all) => {
      const next = all[position + 1]
      return next === undefined || newest.came - next.came <= week
    })
    .slice(-mostBuilds)
}

/** Parses the record of builds. Entries of another shape are left out. */
export function parseBuilds(record: unknown): Build[] {
  return Array.isArray(record) ? record.filter(isBuild) : []
}

function isBuild(value: unknown): value is Build {
  return (
    typeof value === 'object' &&
    value !== null &&
    'came' in value &&
    typeof value.came === 'number' &&
    'files' in value &&
    Array.isArray(value.files) &&
    value.files.every((file) => typeof file === 'string')
  )
}
