const usualWorkers = 8

/**
 * Does some work on each item, several at a time, in their order. After a failure no new item is begun; the failure is
 * thrown when those at work have ended.
 */
export async function sideBySide<Item>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<void>,
  workers = usualWorkers,
): Promise<void> {
  const waiting = items[Symbol.iterator]()
  let hasFailed = false
  const workThrough = async () => {
    for (let next = waiting.next(); !next.done && !hasFailed; next = waiting.next()) {
      try {
        await work(next.value)
      } catch (error) {
        hasFailed = true
        throw error
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: workers }, workThrough))
  const failure = ends.find((end) => end.status === 'rejected')
  if (failure !== undefined) throw failure.reason
}
