import { useContext } from 'react'
import type { Article } from '../../model/article'
import { storyPath } from '../../model/paths'
import { SiteAddress } from '../ui/PageHead'
import { useClientValue } from '../ui/useClientValue'
import styles from './ArticleHeader.module.css'

/** The address of a story, for print alone. It stands at the top, as at the end it could be all that a sheet has. */
export function ArticleAddress({ article: { canonical, section, slug } }: { article: Article }) {
  const here = useClientValue(() => location.origin + import.meta.env.BASE_URL, '')
  const home = useContext(SiteAddress) || here || undefined
  const address = canonical || storyPath({ section, slug }).slice(1)
  if (!URL.canParse(address, home)) return null
  return <p className={styles.address}>{new URL(address, home).href}</p>
}
