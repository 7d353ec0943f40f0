import pMap from 'p-map'

/** How many questions are on their way at a time. */
const atOnce = 8

/** The month of a moment (RFC 3339), in UTC, such as "2026-10". */
export function monthOf(time: string): string {
  return new Date(time).toISOString().slice(0, 7)
}

/** The first moments of a month such as "2026-10", and of the one after it (RFC 3339, UTC). */
export function boundsOf(month: string): { from: string; until: string } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const iso = (moment: number) => `${new Date(moment).toISOString().slice(0, 19)}Z`
  return { from: iso(Date.UTC(year, number - 1)), until: iso(Date.UTC(year, number)) }
}

/**
 * The months, newest first, in which something was published. Takes the moments of the oldest and the newest story (RFC 3339),
 * and how to ask whether a month between them has any.
 */
export async function monthsBetween(
  oldest: string,
  newest: string,
  hasStories: (month: string) => Promise<boolean>,
): Promise<string[]> {
  const [first, last] = [monthOf(oldest), monthOf(newest)]
  const months: string[] = []
  for (let month = last; month > first; month = monthBefore(month)) months.push(month)
  const found = await pMap(
    [...months, first],
    async (month) => month === last || month === first || hasStories(month),
    {
      concurrency: atOnce,
    },
  )
  return [...months, first].filter((_, at) => found[at])
}

function monthBefore(month: string): string {
  const { from } = boundsOf(month)
  return monthOf(new Date(Date.parse(from) - 1).toISOString())
}
