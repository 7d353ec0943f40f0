import { useQueryClient } from '@tanstack/react-query'
import type { FrontBlock } from '../../model/edition'
import { useLatest } from '../queries/latest'
import { frontQuery, latestFrontQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { backToTop } from '../ui/backToTop'
import { NewStoriesNotice } from '../ui/NewStoriesNotice'
import { RefreshNotice } from '../ui/RefreshNotice'

interface Props {
  /** What the page shows. */
  blocks: FrontBlock[]
  /** When that came, in ms since the Unix epoch. */
  readAt: number
}

/** The front page's new stories, behind a button. */
export function FreshFront({ blocks, readAt }: Props) {
  const source = useSource()
  const queries = useQueryClient()
  const known = new Set(idsIn(blocks))
  const newIn = (latest: FrontBlock[]) => new Set(idsIn(latest).filter((id) => !known.has(id))).size
  const latest = useLatest(latestFrontQuery(source), readAt, (front) => newIn(front) > 0)
  const { data } = latest
  const count = data === undefined ? 0 : newIn(data)

  function show() {
    queries.setQueryData(frontQuery(source).queryKey, data)
    backToTop()
  }

  return (
    <>
      <NewStoriesNotice count={count} onShow={show} />
      <RefreshNotice check={count > 0 ? null : latest} />
    </>
  )
}

function idsIn(blocks: FrontBlock[]): string[] {
  return blocks.flatMap(({ stories }) => stories.map(({ id }) => id))
}
