import type { Inline, MarkType } from '../../model/body'
import type { MathNode } from '../../model/math'
import { closedIn, isShortcode, withoutShortcodes } from './shortcodes'
import { cleanText, collapsed, hasVisibleText } from './text'

/** A mark on text. */
export type Mark =
  | { type: MarkType }
  | { type: 'link'; href: string }
  | { type: 'anchor'; id: string }
  | { type: 'language'; language: string }
  | { type: 'ruby'; reading: string }
  | { type: 'formula'; math: MathNode[]; isBlock: boolean }

const mostAnchors = 3

/** Marks with one more. A text has each type once, but for a few anchors, so that lines never nest deep. */
export function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  if (mark.type === 'language') return [...marks.filter(({ type }) => type !== 'language'), mark]
  const most = mark.type === 'anchor' ? mostAnchors : 1
  return marks.filter(({ type }) => type === mark.type).length < most ? [...marks, mark] : marks
}

/** A piece of text with its marks, the outermost first; `text` is null for a line break. */
export interface Run {
  text: string | null
  marks: readonly Mark[]
}

/**
 * The lines of a run of text, each the text of one paragraph: line breaks stay single, and two or more begin a new one.
 * Cleans the text, puts one space for many, and drops leftover shortcodes and whatever has nothing to show. The names
 * of shortcodes that close here are added to `closed`.
 */
export function paragraphsOf(runs: readonly Run[], closed: Set<string> = new Set()): Inline[][] {
  const paragraphs: Run[][][] = [[]]
  for (const segment of segmentsOf(runs)) {
    for (const { text } of segment) for (const name of closedIn(text ?? '')) closed.add(name)
    const settled = settledText(segment)
    const words = settled.map(({ text }) => text).join('')
    if (hasVisibleText(words) && !isShortcode(words)) paragraphs.at(-1)?.push(settled)
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([])
  }
  return paragraphs.filter((segments) => segments.length > 0).map((segments) => treeOf(withBreaks(segments)))
}

/** Lines as one, with a break between each two. */
export function joinLines(lines: readonly Inline[][]): Inline[] {
  const [only] = lines
  return only !== undefined && lines.length === 1 ? only : treeOf(withBreaks(lines.map((line) => runsOf(line, []))))
}

/** A line in good order again, after parts of it were taken away. */
export function tidyLine(line: readonly Inline[]): Inline[] {
  return joinLines(paragraphsOf(runsOf(line, [])))
}

/** A line with marks around all of it. What its words are marked with already is not put on twice; their own language stays. */
export function markedLine(line: readonly Inline[], marks: readonly Mark[]): Inline[] {
  return joinLines(paragraphsOf(runsOf(line, []).map((run) => ({ ...run, marks: run.marks.reduce(withMark, marks) }))))
}

function runsOf(line: readonly Inline[], marks: readonly Mark[]): Run[] {
  return line.flatMap((part) => {
    if (part.type === 'break') return [{ text: null, marks }]
    if (part.type === 'text') return [{ text: part.text, marks }]
    const { text, ...mark } = part
    return runsOf(text, [...marks, mark])
  })
}

function segmentsOf(runs: readonly Run[]): Run[][] {
  const segments: Run[][] = [[]]
  for (const run of runs) {
    if (run.text === null) segments.push([])
    else segments.at(-1)?.push(run)
  }
  return segments
}

// What is left out can bring together what has to be left out next; a bound keeps a hostile text from costing time.
const mostRounds = 20

function settledText(segment: readonly Run[]): TextRun[] {
  let runs = merged(segment)
  for (let round = 0; round < mostRounds; round += 1) {
    const next = withSingleSpaces(runs)
    const isSettled = next.length === runs.length && next.every(({ text }, i) => text === runs[i]?.text)
    runs = isSettled ? next : merged(next)
    if (isSettled) break
  }
  return trimmed(runs)
}

interface TextRun extends Run {
  text: string
}

function merged(runs: readonly Run[]): TextRun[] {
  const groups: TextRun[] = []
  for (const { text, marks } of runs) {
    const last = groups.at(-1)
    if (last !== undefined && last.marks.length === marks.length && sharedMarks(last.marks, marks) === marks.length)
      last.text += text ?? ''
    else groups.push({ text: text ?? '', marks })
  }
  return groups
}

/** The runs with their text cleaned: no two spaces follow each other, and no run is empty. */
function withSingleSpaces(runs: TextRun[]): TextRun[] {
  const kept: TextRun[] = []
  for (const run of runs) {
    const single = collapsed(withoutShortcodes(cleanText(run.text)))
    const follows = single.startsWith(' ') && (kept.at(-1)?.text.endsWith(' ') ?? false)
    const text = follows ? single.slice(1) : single
    if (text !== '') kept.push(text === run.text ? run : { text, marks: run.marks })
  }
  return kept
}

/** The runs without space at either end. */
function trimmed(runs: TextRun[]): TextRun[] {
  const [first, ...others] = runs
  if (first?.text.startsWith(' ')) {
    const text = first.text.slice(1)
    return trimmed(text === '' ? others : [{ text, marks: first.marks }, ...others])
  }
  const last = runs.at(-1)
  if (!last?.text.endsWith(' ')) return runs
  const text = last.text.slice(0, -1)
  return text === '' ? runs.slice(0, -1) : runs.with(-1, { text, marks: last.marks })
}

/** How many of the outermost marks two texts share. */
function sharedMarks(one: readonly Mark[], other: readonly Mark[]): number {
  let count = 0
  while (count < one.length && count < other.length && isSame(one[count], other[count])) count += 1
  return count
}

function isSame(one: Mark | undefined, other: Mark | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return one === other
  switch (one.type) {
    case 'link':
      return other.type === 'link' && one.href === other.href
    case 'anchor':
      return other.type === 'anchor' && one.id === other.id
    case 'language':
      return other.type === 'language' && one.language === other.language
    case 'formula':
      return other.type === 'formula' && one.math === other.math
    case 'ruby':
      return false
    default:
      return one.type === other.type
  }
}

/** Puts breaks between segments, inside the marks that both sides share. */
function withBreaks(segments: Run[][]): Run[] {
  const all: Run[] = []
  for (const segment of segments) {
    const before = all.at(-1)
    const after = segment[0]
    if (before !== undefined && after !== undefined)
      all.push({ text: null, marks: after.marks.slice(0, sharedMarks(before.marks, after.marks)) })
    for (const run of segment) all.push(run)
  }
  return all
}

function treeOf(runs: Run[]): Inline[] {
  const line: Inline[] = []
  // The lists of the open marks, outermost first: what the next run shares with the last one stays open.
  const open: Inline[][] = [line]
  let marks: readonly Mark[] = []
  for (const run of runs) {
    const shared = sharedMarks(marks, run.marks)
    if (open.length > shared + 1) open.length = shared + 1
    for (let level = shared; level < run.marks.length; level += 1) {
      const mark = run.marks[level]
      if (mark === undefined) break
      const text: Inline[] = []
      open.at(-1)?.push({ ...mark, text })
      open.push(text)
    }
    open.at(-1)?.push(run.text === null ? { type: 'break' } : { type: 'text', text: run.text })
    marks = run.marks
  }
  return line
}
