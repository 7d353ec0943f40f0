import { ReadError, type ReadFailure } from '../model/readError'

/** What a remark may be about, in the order of a report. */
const parts = [
  'journal',
  'front',
  'section',
  'story',
  'page',
  'photo',
  'logo, icon and colour',
  'left out or in doubt',
  'story that left the feeds',
] as const

export type Part = (typeof parts)[number]

/** Something that the newsroom should know: what it is about, and why. */
export interface Remark {
  part: Part
  /** A story's section and slug, or an address. */
  address: string
  /** The reason, by which remarks are grouped. */
  reason: string
  /** More about it; may be empty. */
  detail: string
}

/** Collects the remarks of one export. */
export interface ExportReport {
  /** Sorted, so that two exports that meet the same faults report the same. */
  readonly remarks: Remark[]
  /** Adds a remark, once however often it occurs. */
  note(part: Part, address: string, reason: string, detail?: string): void
  /** Adds a remark about an error of a source or a server. */
  noteError(part: Part, address: string, error: unknown): void
}

const reasons: Record<ReadFailure, string> = {
  offline: 'could not be reached',
  unreachable: 'could not be reached',
  slow: 'did not answer in time',
  refused: 'refused the request',
  missing: 'does not exist',
  withdrawn: 'was withdrawn',
  embargoed: 'is under embargo',
  expired: 'has expired',
  unreadable: 'could not be read',
}

/** Creates an empty report. */
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

/** Formats remarks for people, grouped by reason, with at most `shown` addresses per group. Empty without remarks. */
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
  const words = printable(detail.startsWith(`${address} `) ? detail.slice(address.length + 1) : detail)
  return words === '' ? '' : ` (${words})`
}

/** Replaces control characters, which a terminal would obey. */
function printable(words: string): string {
  return words.replace(/\p{Cc}+/gu, ' ')
}
