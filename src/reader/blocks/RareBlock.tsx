import type { ReactNode } from 'react'
import type { Block } from '../../model/body'
import { EmbedPlaceholder } from './EmbedPlaceholder'
import { Footnotes } from './Footnotes'
import { Graphic } from './Graphic'
import { KeyPoints } from './KeyPoints'
import { Newsletter } from './Newsletter'
import { Code, Verse } from './Preformatted'
import { Questions } from './Questions'
import { Recording } from './Recording'
import { Table } from './Table'
import { Timeline } from './Timeline'

interface Props {
  block: Block
  /** BCP 47 tag of the story. */
  language: string
  /** Draws the blocks that stand in the block. */
  draw: (blocks: Block[]) => ReactNode
}

/** A block of one of the types that few stories have. */
export function RareBlock({ block, language, draw }: Props) {
  switch (block.type) {
    case 'table':
      return <Table table={block} language={language} />
    case 'embed':
      return <EmbedPlaceholder embed={block} />
    case 'graphic':
      return <Graphic graphic={block} around={language} />
    case 'audio':
    case 'video':
      return <Recording recording={block} />
    case 'keypoints':
      return <KeyPoints block={block} />
    case 'timeline':
      return <Timeline block={block} draw={draw} />
    case 'questions':
      return <Questions block={block} draw={draw} />
    case 'code':
      return <Code block={block} />
    case 'verse':
      return <Verse block={block} />
    case 'footnotes':
      return <Footnotes block={block} around={language} />
    case 'newsletter':
      return <Newsletter block={block} />
    default:
      return null
  }
}
