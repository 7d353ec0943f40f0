import { diffArrays } from 'diff'
import type { StoryText } from './storyText'

/** One change in a story's text: `before` is empty for what was added, `after` for what was removed. */
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

/** The passages of both texts stay; those that went and came between two of them are paired. */
function passageChanges(before: string[], after: string[]): Change[] {
  const changes: Change[] = []
  let removed: string[] = []
  let added: string[] = []
  for (const run of diffArrays(before, after)) {
    if (run.removed) removed.push(...run.value)
    else if (run.added) added.push(...run.value)
    else {
      changes.push(...paired(removed, added))
      removed = []
      added = []
    }
  }
  return [...changes, ...paired(removed, added)]
}

/** A passage that was reworded is one change. A passage that shares too little with any removed one counts as added. */
function paired(removed: string[], added: string[]): Change[] {
  const rest = [...added]
  const changes: Change[] = []
  for (const before of removed) {
    const at = rest.findIndex((after) => areAlike(before, after))
    for (const after of at < 0 ? [] : rest.splice(0, at)) changes.push({ part: 'passage', before: '', after })
    changes.push({ part: 'passage', before, after: at < 0 ? '' : (rest.shift() ?? '') })
  }
  return [...changes, ...rest.map((after) => ({ part: 'passage', before: '', after }) as const)]
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
