import type { Block } from '../../model/body'

/**
 * A React key for each block, made from what it holds: consent, a failed photo or a sound that plays stays with its block when
 * an update puts others before it, and never passes to another. Equal blocks are told apart by a number.
 */
export function blockKeys(blocks: Block[]): string[] {
  const seen = new Map<string, number>()
  return blocks.map((block) => {
    const content = JSON.stringify(block)
    const number = (seen.get(content) ?? 0) + 1
    seen.set(content, number)
    return `${number} ${content}`
  })
}
