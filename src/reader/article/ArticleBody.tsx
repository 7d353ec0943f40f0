import { memo, useMemo } from 'react'
import { useLocale } from '../../i18n/locale'
import { type Block, type Inline, plainText } from '../../model/body'
import { directionOf } from '../../model/language'
import { EmbedPlaceholder } from '../embeds/EmbedPlaceholder'
import { PhotoFigure } from '../photo/PhotoFigure'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { storyBodyId } from '../ui/storyBody'
import styles from './ArticleBody.module.css'
import { blockKeys } from './blockKeys'
import { InlineText, TextLanguage } from './InlineText'
import { numericColumns } from './numericColumns'

const pictureSizes = '(min-width: 50rem) 50rem, 100vw'
const gallerySizes = '(min-width: 50rem) 25rem, 100vw'

interface Props {
  body: Block[]
  /** Where the story was written, which opens its text; left out or empty when that isn't told. */
  dateline?: string
  /** BCP 47 tag of the story. */
  language: string
}

/** The blocks of a story. A block that can't be drawn leaves a note in its place. Drawn again only for another text. */
export const ArticleBody = memo(function ArticleBody(props: Props) {
  return (
    <div className={styles.body} id={storyBodyId}>
      <TextLanguage value={props.language}>
        <Blocks {...props} />
      </TextLanguage>
    </div>
  )
})

function Blocks({ body, dateline = '', language }: Props) {
  const { messages } = useLocale()
  const keys = useMemo(() => blockKeys(body), [body])
  return body.map((block, position) => (
    <ErrorBoundary key={keys[position]} fallback={<p className={styles.note}>{messages.blockFailed}</p>}>
      <BlockView block={block} language={language} dateline={position === 0 ? dateline : ''} />
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

function BlockView({ block, language, dateline = '' }: { block: Block; language: string; dateline?: string }) {
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
        <h2 {...marksOf(block.text)}>
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
    case 'table':
      return <Table table={block} />
    case 'embed':
      return <EmbedPlaceholder embed={block} />
    case 'audio':
    case 'video':
      return <Recording recording={block} />
    case 'factbox':
      return (
        <aside className={styles.factbox} aria-label={block.title || undefined}>
          {block.title !== '' && <p className={styles.label}>{block.title}</p>}
          <Blocks body={block.body} language={language} />
        </aside>
      )
    case 'rule':
      return <hr />
  }
}

/** The language and direction of a block that is wholly in another language than the story. */
function marksOf([only, ...others]: Inline[]) {
  if (only?.type !== 'language' || others.length > 0) return {}
  return { lang: only.language, dir: directionOf(only.language) }
}

type BlockOf<Type extends Block['type']> = Extract<Block, { type: Type }>

/** Sound or film of the newsroom's own: nothing of it is fetched before it is played. */
function Recording({ recording }: { recording: BlockOf<'audio' | 'video'> }) {
  const { type, url, title } = recording
  const shared = { controls: true, preload: 'none', src: url, 'aria-label': title || undefined } as const
  return (
    <figure className={styles.recording}>
      {type === 'audio' ? (
        <audio {...shared} />
      ) : (
        <video {...shared} poster={recording.poster || undefined}>
          {recording.captions.map(({ url, language, label }) => (
            <track key={url} kind="captions" src={url} srcLang={language || undefined} label={label || undefined} />
          ))}
        </video>
      )}
      {title !== '' && <figcaption>{title}</figcaption>}
    </figure>
  )
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

function Table({ table: { caption, header, rows, rowHeaders } }: { table: BlockOf<'table'> }) {
  const numeric = numericColumns(rows)
  return (
    // Focusable, so that a keyboard can scroll a table that is wider than the page.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, a scrolling region has to be reachable by keyboard
    <section className={styles.table} aria-label={caption || undefined} tabIndex={0}>
      <table>
        {caption !== '' && <caption>{caption}</caption>}
        {header.length > 0 && (
          <thead>
            <tr>
              {header.map((cell, position) => (
                <th key={position} scope="col" className={numeric.has(position) ? styles.number : undefined}>
                  <InlineText line={cell} />
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((row, position) => (
            <tr key={position}>
              {row.map((cell, column) => {
                const isName = rowHeaders && column === 0
                const Cell = isName ? 'th' : 'td'
                return (
                  <Cell
                    key={column}
                    scope={isName ? 'row' : undefined}
                    className={
                      numeric.has(column) ? styles.number : isShortLabel(cell, column) ? styles.rowLabel : undefined
                    }
                  >
                    <InlineText line={cell} />
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Whether a cell is what its row is called, such as a date, and short enough to stay on one line. */
function isShortLabel(cell: Inline[], column: number): boolean {
  return column === 0 && plainText(cell).length <= 20
}
