import { ReadError, type ReadFailure } from '../model/readError'

/** What a remark may be about, in the order of a report. */
const parts = ['journal', 'front', 'section', 'story', 'photo', 'story that left the feeds'] as const

export type Part = (typeof parts)[number]

/** Something to tell the newsroom: what it is about, and why. */
export interface Remark {
  part: Part
  /** Where it is: a story's section and slug, or an address. */
  address: string
  /** What remarks are grouped by. */
  reason: string
  /** What is known beyond that; may be empty. */
  detail: string
}

/** The remarks on one export. */
export interface ExportReport {
  /** In an order that is the same whenever an export meets the same. */
  readonly remarks: Remark[]
  /** Notes something once, however often it is met. */
  note(part: Part, address: string, reason: string, detail?: string): void
  /** Notes what a source or a server wouldn't give. */
  noteError(part: Part, address: string, error: unknown): void
}

const reasons: Record<ReadFailure, string> = {
  offline: 'could not be reached',
  unreachable: 'could not be reached',
  slow: 'did not answer in time',
  refused: 'may not be read by us',
  missing: 'is not there',
  withdrawn: 'was withdrawn',
  embargoed: 'is under embargo',
  expired: 'has expired',
  unreadable: 'could not be made out',
}

/** An empty report. */
export function exportReport(): ExportReport {
  const noted = new Map<string, Remark>()
  const note: ExportReport['note'] = (part, address, reason, detail = '') => {
    const key = JSON.stringify([part, address, reason])
    if (!noted.has(key)) noted.set(key, { part, address, reason, detail })
  }
  return {
    get remarks() {
      return [...noted.values()].sort(inOrder)
    },
    note,
    noteError(part, address, error) {
      const reason = error instanceof ReadError ? reasons[error.failure] : reasons.unreadable
      note(part, address, reason, error instanceof Error ? error.message : String(error))
    },
  }
}

function inOrder(a: Remark, b: Remark): number {
  const places = parts.indexOf(a.part) - parts.indexOf(b.part)
  if (places !== 0) return places
  return `${a.reason} ${a.address}` < `${b.reason} ${b.address}` ? -1 : 1
}

/** A report in words, grouped by reason; with at most `shown` addresses to a group. Empty when there is none. */
export function reportInWords(remarks: Remark[], shown = Number.POSITIVE_INFINITY): string {
  const groups = new Map<string, Remark[]>()
  for (const remark of remarks) {
    const title = `${remark.part}: ${remark.reason}`
    groups.set(title, [...(groups.get(title) ?? []), remark])
  }
  return [...groups].map(([title, group]) => `${title} (${group.length})\n${listed(group, shown)}`).join('\n')
}

function listed(group: Remark[], shown: number): string {
  const lines = group
    .slice(0, shown)
    .map(({ address, detail }) => `  ${printable(address)}${inBrackets(detail, address)}\n`)
  return lines.join('') + (group.length > shown ? `  and ${group.length - shown} more\n` : '')
}

function inBrackets(detail: string, address: string): string {
  const words = printable(detail.replace(`${address} `, ''))
  return words === '' ? '' : ` (${words})`
}

/** A terminal would take control characters for commands. */
function printable(words: string): string {
  return words.replace(/\p{Cc}+/gu, ' ')
}
