// @vitest-environment node
import { expect, it } from 'vitest'
import { openDrawingQueue, type Reason } from '../../src/server/drawingQueue'

/** Adds answers while another one is made, and returns the order in which they were made. */
async function orderOf(jobs: [name: string, reason: Reason, askers: number][]): Promise<string[]> {
  const queue = openDrawingQueue(1)
  const made: string[] = []
  let goOn = () => {}
  const pause = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const first = queue.add({ reason: 'waitedFor', askers: 1 }, () => pause)
  const others = jobs.map(([name, reason, askers]) => queue.add({ reason, askers }, async () => made.push(name)))
  goOn()
  await Promise.all([first, ...others])
  return made
}

it.each<[string, Parameters<typeof orderOf>[0], string[]]>([
  [
    'in the order in which they were asked for',
    [
      ['one', 'waitedFor', 1],
      ['two', 'waitedFor', 1],
    ],
    ['one', 'two'],
  ],
  [
    'those first that most readers wait for',
    [
      ['a story', 'waitedFor', 1],
      ['the front', 'waitedFor', 9],
    ],
    ['the front', 'a story'],
  ],
  [
    'what has changed before all others, and renewals last',
    [
      ['old', 'stale', 9],
      ['asked', 'waitedFor', 5],
      ['new', 'changed', 1],
    ],
    ['new', 'asked', 'old'],
  ],
  [
    'a renewal among every four, however many readers wait',
    [
      ['old', 'stale', 1],
      ['older', 'stale', 2],
      ...['a', 'b', 'c', 'd', 'e', 'f'].map((name): [string, Reason, number] => [name, 'waitedFor', 7]),
    ],
    ['a', 'b', 'older', 'c', 'd', 'e', 'old', 'f'],
  ],
])('makes answers %s', async (_, jobs, order) => {
  expect(await orderOf(jobs)).toEqual(order)
})

it('goes on after one that fails', async () => {
  const queue = openDrawingQueue(1)
  const failing = queue.add({ reason: 'waitedFor', askers: 1 }, () => Promise.reject(new Error('The system is down')))
  const other = queue.add({ reason: 'waitedFor', askers: 1 }, async () => 'made')
  await expect(failing).rejects.toThrow('The system is down')
  expect([await other, queue.waiting('waitedFor')]).toEqual(['made', 0])
})
