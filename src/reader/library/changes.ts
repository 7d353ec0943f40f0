import type { StoryText } from './storyText'

/** One change of a story's words. Nothing before means that they are new, nothing after that they are gone. */
export interface Change {
  part: 'headline' | 'standfirst' | 'passage'
  before: string
  after: string
}

/** What has changed in a story from one reading to the next, in reading order. */
export function changesBetween(before: StoryText, after: StoryText): Change[] {
  const titles = (['headline', 'standfirst'] as const).map((part) => ({
    part,
    before: before[part],
    after: after[part],
  }))
  return [...titles.filter((title) => title.before !== title.after), ...passageChanges(before.passages, after.passages)]
}

/** What lies between the passages that both have in common is compared in turn. */
function passageChanges(before: string[], after: string[]): Change[] {
  const changes: Change[] = []
  let gone: string[] = []
  let come: string[] = []
  for (const step of stepsBetween(before, after)) {
    if (step.kind === 'gone') gone.push(step.words)
    else if (step.kind === 'come') come.push(step.words)
    else {
      changes.push(...paired(gone, come))
      gone = []
      come = []
    }
  }
  return [...changes, ...paired(gone, come)]
}

interface Step {
  kind: 'gone' | 'come' | 'same'
  words: string
}

/** The shortest way from one list to the other, by their longest common subsequence. */
function stepsBetween(before: string[], after: string[]): Step[] {
  // common[i][j]: how many passages before[i...] and after[j...] have in common.
  const common = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  const commonAt = (i: number, j: number) => common[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = common[i]
      if (row === undefined) continue
      row[j] = before[i] === after[j] ? commonAt(i + 1, j + 1) + 1 : Math.max(commonAt(i + 1, j), commonAt(i, j + 1))
    }
  }
  const steps: Step[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const [old = '', now = ''] = [before[i], after[j]]
    if (i < before.length && j < after.length && old === now) {
      steps.push({ kind: 'same', words: old })
      i += 1
      j += 1
    } else if (j >= after.length || (i < before.length && commonAt(i + 1, j) >= commonAt(i, j + 1))) {
      steps.push({ kind: 'gone', words: old })
      i += 1
    } else {
      steps.push({ kind: 'come', words: now })
      j += 1
    }
  }
  return steps
}

/** A passage that was reworded is one change; one that has nothing to do with what went is another. */
function paired(gone: string[], come: string[]): Change[] {
  const left = [...come]
  const changes: Change[] = []
  for (const before of gone) {
    const at = left.findIndex((after) => areAlike(before, after))
    for (const after of at < 0 ? [] : left.splice(0, at)) changes.push({ part: 'passage', before: '', after })
    changes.push({ part: 'passage', before, after: at < 0 ? '' : (left.shift() ?? '') })
  }
  return [...changes, ...left.map((after) => ({ part: 'passage', before: '', after }) as const)]
}

/** Whether two passages share half of their words, counted in the longer one. */
function areAlike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  const shared = [...a].filter((word) => b.has(word)).length
  return shared > 0 && shared * 2 >= Math.max(a.size, b.size)
}

/** Words, or, in languages that are written without spaces, characters. */
function wordsOf(passage: string): Set<string> {
  return new Set(
    passage.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu) ?? [],
  )
}
