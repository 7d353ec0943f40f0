import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { doubtFinding, findingsIn } from './checkDocuments'
import { identityFindings } from './checkIdentity'
import { journalledDoubts } from './exportJournal'
import { type Finding, findingKinds } from './finding'

/**
 * What is wrong with an edition on disk. Takes its folder, which holds `edition.json`; returns the findings in the order
 * of `findingKinds`. Throws an error when the folder can't be read.
 */
export async function checkEdition(folder: string): Promise<Finding[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).split(sep).join('/'))
  const documents = new Map<string, string>()
  for (const path of files.filter(isDocument)) {
    const text = await readFile(join(folder, path), 'utf8')
    documents.set(path, text.replace(/^\ufeff/, ''))
  }
  const findings = [
    ...findingsIn(documents, new Set(files)),
    ...(await identityFindings(folder, documents.get('edition.json') ?? '')),
  ]
  const known = new Set(findings.map(({ address, detail }) => `${address} ${detail}`))
  for (const { story, doubts } of await journalledDoubts(folder))
    for (const doubt of doubts) if (!known.has(`${story} ${doubt}`)) findings.push(doubtFinding(story, doubt))
  return findings.sort((a, b) => findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind))
}

function isDocument(path: string): boolean {
  return path.endsWith('.json') && path.split('/').every((step) => !step.startsWith('.'))
}

const shown = 20

/** The findings in words, grouped and counted, with at most 20 addresses to a group. */
export function reportOf(findings: Finding[]): string {
  if (findings.length === 0) return 'Nothing is wrong with this edition.\n'
  const groups = findingKinds.map((kind) => [kind, findings.filter((finding) => finding.kind === kind)] as const)
  return groups
    .filter(([, group]) => group.length > 0)
    .map(([kind, group]) => `${kind} (${group.length})\n${listed(group)}`)
    .join('\n')
}

function listed(group: Finding[]): string {
  const lines = group
    .slice(0, shown)
    .map(({ address, detail }) => `  ${printable(address)}${detail === '' ? '' : ` (${printable(detail)})`}\n`)
  return lines.join('') + (group.length > shown ? `  and ${group.length - shown} more\n` : '')
}

const longest = 300

/** On one line, and not too long a one: a terminal would take control characters for commands. */
function printable(words: string): string {
  const line = words.replace(/[\p{Cc}\s]+/gu, ' ')
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}
