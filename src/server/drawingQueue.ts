/** Why an answer is made: it has changed, somebody waits for it, or an old one is there that readers get meanwhile. */
export type Reason = 'changed' | 'waitedFor' | 'stale'

/** An answer that waits to be made. Both fields may change as long as it does. */
export interface Waiting {
  reason: Reason
  /** How many readers have asked for it. */
  askers: number
}

/** Of how many answers one is a stale one's renewal, if any waits, however many readers wait for others. */
const staleShare = 4

/**
 * Has a number of answers made at once, and the others wait. What has changed comes first, then what readers wait for, the
 * most wanted first. Renewals of stale answers have a share of their own: under a load of addresses that nobody has read before
 * the front would otherwise stay as it is.
 */
export function openDrawingQueue(atOnce: number) {
  const waiting: (Waiting & { begin: () => void })[] = []
  let [running, begun] = [0, 0]

  function firstOf(reason: Reason) {
    return waiting
      .filter((each) => each.reason === reason)
      .reduce<(typeof waiting)[number] | undefined>(
        (first, each) => (first === undefined || each.askers > first.askers ? each : first),
        undefined,
      )
  }

  function beginNext(): void {
    if (running >= atOnce) return
    const turn = (begun + 1) % staleShare === 0 ? firstOf('stale') : undefined
    const next = firstOf('changed') ?? turn ?? firstOf('waitedFor') ?? firstOf('stale')
    if (next === undefined) return
    waiting.splice(waiting.indexOf(next), 1)
    running += 1
    begun += 1
    next.begin()
  }

  return {
    /** How many wait for a reason. */
    waiting: (reason: Reason) => waiting.filter((each) => each.reason === reason).length,
    /** Does the work when its turn has come, and returns what came of it. */
    async add<Result>(job: Waiting, work: () => Promise<Result>): Promise<Result> {
      await new Promise<void>((begin) => {
        waiting.push(Object.assign(job, { begin }))
        beginNext()
      })
      try {
        return await work()
      } finally {
        running -= 1
        beginNext()
      }
    },
  }
}
