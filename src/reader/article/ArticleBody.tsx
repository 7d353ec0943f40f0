import { memo, useMemo } from 'react'
import { useLocale } from '../../i18n/locale'
import { type Block, type BlockOf, type Inline, plainText } from '../../model/body'
import { directionOf } from '../../model/language'
import { PhotoFigure } from '../photo/PhotoFigure'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { InlineText, TextLanguage } from '../ui/InlineText'
import { hasContents, needsRareParts, useRareParts } from '../ui/rareParts'
import { SkeletonText } from '../ui/Skeleton'
import { storyBodyId } from '../ui/storyBody'
import styles from './ArticleBody.module.css'
import { blockKeys } from './blockKeys'

const pictureSizes = '(min-width: 50rem) 50rem, 100vw'
const gallerySizes = '(min-width: 50rem) 25rem, 100vw'

interface Props {
  body: Block[]
  /** Where the story was written, which opens its text; left out or empty when that isn't told. */
  dateline?: string
  /** BCP 47 tag of the story. */
  language: string
}

/**
 * The blocks of a story, once the code for all of them is there. A block that can't be drawn leaves a note in its place. Drawn
 * again only for another text.
 */
export const ArticleBody = memo(function ArticleBody(props: Props) {
  const { body } = props
  const needsParts = useMemo(() => needsRareParts({ body }), [body])
  const parts = useRareParts(needsParts)
  const subheads = useMemo(() => (parts && hasContents(body) ? parts.subheadIds(body) : null), [parts, body])
  if (parts === undefined) return <SkeletonText />
  return (
    <>
      {/* Before the element whose children are the blocks: listening and the reader's place count them. */}
      {parts && subheads && <parts.TableOfContents ids={subheads} />}
      <div className={styles.body} id={storyBodyId}>
        <TextLanguage value={props.language}>
          <Blocks {...props} ids={subheads} />
        </TextLanguage>
      </div>
    </>
  )
})

/** The blocks of a post of a live story. */
export function PostBody(props: Pick<Props, 'body' | 'language'>) {
  return (
    <div className={styles.body}>
      <TextLanguage value={props.language}>
        <Blocks {...props} />
      </TextLanguage>
    </div>
  )
}

interface BlocksProps extends Props {
  /** Of subheads that a table of contents leads to. */
  ids?: Map<Block, string> | null
}

function Blocks({ body, dateline = '', language, ids = null }: BlocksProps) {
  const { messages } = useLocale()
  const keys = useMemo(() => blockKeys(body), [body])
  return body.map((block, position) => (
    <ErrorBoundary key={keys[position]} fallback={<p className={styles.note}>{messages.blockFailed}</p>}>
      <BlockView block={block} id={ids?.get(block)} language={language} dateline={position === 0 ? dateline : ''} />
    </ErrorBoundary>
  ))
}

/** The place that a story comes from, run into its first line unless that begins with it. */
function Dateline({ place, before }: { place: string; before: Inline[] }) {
  if (place === '' || plainText(before).toLowerCase().startsWith(place.toLowerCase())) return null
  return (
    <>
      <span className={styles.dateline}>{place}</span> —{' '}
    </>
  )
}

interface BlockProps {
  block: Block
  id: string | undefined
  language: string
  dateline: string
}

function BlockView({ block, id, language, dateline }: BlockProps) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p {...marksOf(block.text)}>
          <Dateline place={dateline} before={block.text} />
          <InlineText line={block.text} />
        </p>
      )
    case 'subhead':
      return (
        <h2 id={id} {...marksOf(block.text)}>
          <InlineText line={block.text} />
        </h2>
      )
    case 'picture':
      return (
        <div className={styles.picture}>
          <PhotoFigure photo={block.photo} around={language} sizes={pictureSizes} />
        </div>
      )
    case 'gallery':
      return (
        <section className={styles.gallery} aria-label={block.title || undefined}>
          {block.title !== '' && <p className={styles.label}>{block.title}</p>}
          <ul>
            {block.photos.map((photo, position) => (
              <li key={position}>
                <PhotoFigure photo={photo} around={language} sizes={gallerySizes} />
              </li>
            ))}
          </ul>
        </section>
      )
    case 'quote':
    case 'pullquote':
      return (
        <figure className={styles[block.type]}>
          <blockquote {...marksOf(block.text)}>
            <InlineText line={block.text} />
            <Blocks body={block.blocks} language={language} />
          </blockquote>
          {block.attribution !== '' && <figcaption>{block.attribution}</figcaption>}
        </figure>
      )
    case 'list':
      return <List list={block} language={language} />
    case 'factbox':
      return (
        <aside className={styles.factbox} aria-label={block.title || undefined}>
          {block.title !== '' && <p className={styles.label}>{block.title}</p>}
          <Blocks body={block.body} language={language} />
        </aside>
      )
    case 'rule':
      return <hr />
    default:
      return <RareBlock block={block} language={language} />
  }
}

/** A block that few stories have, or a note where its code can't be had. */
function RareBlock({ block, language }: { block: Block; language: string }) {
  const { messages } = useLocale()
  const parts = useRareParts(true)
  if (!parts) return <p className={styles.note}>{messages.blockFailed}</p>
  const draw = (blocks: Block[]) => <Blocks body={blocks} language={language} />
  return <parts.RareBlock block={block} language={language} draw={draw} />
}

/** The language and direction of a block that is wholly in another language than the story. */
function marksOf([only, ...others]: Inline[]) {
  if (only?.type !== 'language' || others.length > 0) return {}
  return { lang: only.language, dir: directionOf(only.language) }
}

function List({ list: { ordered, numerals, items }, language }: { list: BlockOf<'list'>; language: string }) {
  const drawn = items.map(({ text, value, blocks }, position) => (
    <li key={position} value={value ?? undefined} {...marksOf(text)}>
      <InlineText line={text} />
      <Blocks body={blocks} language={language} />
    </li>
  ))
  if (!ordered) return <ul>{drawn}</ul>
  return (
    <ol type={numerals} className={numeralStyles[numerals]}>
      {drawn}
    </ol>
  )
}

// The attribute alone has no effect where a style sheet has taken the markers away from all lists.
const numeralStyles = {
  '1': undefined,
  a: styles.lowerLetters,
  A: styles.upperLetters,
  i: styles.lowerRoman,
  I: styles.upperRoman,
}
