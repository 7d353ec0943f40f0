import type { Article } from '../model/article'
import { allBlocks } from '../model/body'
import { listenToLeftOut, unshownItem } from '../sources/leftOut'

/** What a newsroom should know of a story that can be read: what readers miss of it, or may take wrongly. */
export interface StoryDoubts {
  /** The story as `section/slug`, or the address of the document that several stories came in. */
  story: string
  doubts: string[]
}

type Doubted = Pick<Article, 'published' | 'headline' | 'standfirst' | 'body' | 'photo'>

/** Returns what a whole story lacks. Takes it as readers get it. */
export function doubtsIn({ published, headline, standfirst, body, photo }: Doubted): string[] {
  const blocks = allBlocks(body)
  const links = blocks.filter((block) => block.type === 'embed' && block.player === '').length
  const photos = blocks.filter((block) => block.type === 'picture' && block.photo.renditions.length === 0).length
  const lost = JSON.stringify([headline, standfirst, body]).match(/\ufffd/g)?.length ?? 0
  return [
    ...(published === null ? ['no date of publication that is understood'] : []),
    ...counted(lost, 'letter that could not be decoded', 'letters that could not be decoded'),
    ...counted(links, 'embed that is only a link', 'embeds that are only links'),
    ...counted(photos + (photo?.renditions.length === 0 ? 1 : 0), 'picture without a file', 'pictures without a file'),
  ]
}

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
}

/** Collects what reading HTML leaves out, until it is closed. Only one collects at a time. */
export function collectLeftOut() {
  const byAddress = new Map<string, Map<string, number>>()
  listenToLeftOut((address, counts) => {
    const known = byAddress.get(address) ?? new Map<string, number>()
    for (const [kind, count] of counts) known.set(kind, (kind === unshownItem ? 0 : (known.get(kind) ?? 0)) + count)
    byAddress.set(address, known)
  })
  return {
    /** Returns what was left out of a story, such as "2 × script"; once. */
    take({ canonical, id }: Pick<Article, 'canonical' | 'id'>): string[] {
      const address = canonical || id
      const counts = byAddress.get(address) ?? new Map<string, number>()
      byAddress.delete(address)
      return inWords(counts)
    },
    /** Returns what nobody has taken: of stories that have no address of their own. */
    rest(): StoryDoubts[] {
      return [...byAddress].map(([story, counts]) => ({ story, doubts: inWords(counts) }))
    },
    close(): void {
      listenToLeftOut(null)
    },
  }
}

function inWords(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort().map(([kind, count]) => `${count} × ${kind}`)
}
