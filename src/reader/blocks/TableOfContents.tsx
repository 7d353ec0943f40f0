import { useBlockWords } from '../../i18n/blockWords'
import { type Block, plainText } from '../../model/body'
import { SiteLink } from '../ui/SiteLink'
import styles from './TableOfContents.module.css'

/** The ids of a story's subheads, which links in its address may name: made from their words, and counted where they repeat. */
export function subheadIds(body: Block[]): Map<Block, string> {
  const ids = new Map<Block, string>()
  const taken = new Map<string, number>()
  for (const block of body) {
    if (block.type !== 'subhead') continue
    const name = `part-${
      plainText(block.text)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join('-') ?? ''
    }`
    const number = (taken.get(name) ?? 0) + 1
    taken.set(name, number)
    ids.set(block, number === 1 ? name : `${name}-${number}`)
  }
  return ids
}

/** The subheads of a long story, each a link to its place. */
export function TableOfContents({ ids }: { ids: Map<Block, string> }) {
  const words = useBlockWords()
  return (
    <nav className={styles.contents} aria-label={words.contents}>
      <p>{words.contents}</p>
      <ol>
        {[...ids].map(([block, id]) => (
          <li key={id}>
            <SiteLink to={`#${id}`}>{block.type === 'subhead' && plainText(block.text)}</SiteLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
