import type { Block } from '../../model/body'
import { EmbedPlaceholder } from './EmbedPlaceholder'
import { Recording } from './Recording'
import { Table } from './Table'

/** A block of one of the types that few stories have. */
export function RareBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'table':
      return <Table table={block} />
    case 'embed':
      return <EmbedPlaceholder embed={block} />
    case 'audio':
    case 'video':
      return <Recording recording={block} />
    default:
      return null
  }
}
