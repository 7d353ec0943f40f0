import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { sectionOf } from '../../model/edition'
import { sectionPath } from '../../model/paths'
import { editionQuery, feedQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { FramedFeed } from './FramedFeed'

/** A section's latest stories in another site's frame. */
export function FramedSectionPage() {
  const source = useSource()
  const { section: slug = '' } = useParams()
  const edition = useQuery(editionQuery(source)).data
  const feed = useInfiniteQuery(feedQuery(source, slug, null))
  return <FramedFeed name={sectionOf(edition, slug).name} path={sectionPath(slug)} feed={feed} />
}
