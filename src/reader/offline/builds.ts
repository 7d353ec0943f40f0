const week = 7 * 24 * 60 * 60_000
const mostBuilds = 6

/** A build of the reader: when a worker of it came to this device (ms since the Unix epoch), and the addresses of its code. */
export interface Build {
  came: number
  files: string[]
}

/**
 * The builds whose code stays, with the newest added: those that a tab may still run, as another has taken their place no
 * longer than a week ago. `builds` are in the order in which they came.
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

/** Reads the record of builds; what is not of that shape counts as nothing. */
export function buildsIn(record: unknown): Build[] {
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
