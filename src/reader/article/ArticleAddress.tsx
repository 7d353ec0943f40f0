import { useContext, useSyncExternalStore } from 'react'
import type { Article } from '../../model/article'
import { storyPath } from '../../model/paths'
import { SiteAddress } from '../ui/PageHead'
import styles from './ArticleFooter.module.css'

/** Where a story can be found, on paper alone. */
export function ArticleAddress({ article: { canonical, section, slug } }: { article: Article }) {
  const here = useSyncExternalStore(
    () => () => {},
    () => location.origin + import.meta.env.BASE_URL,
    () => '',
  )
  const home = useContext(SiteAddress) || here || undefined
  const address = canonical || storyPath({ section, slug }).slice(1)
  if (!URL.canParse(address, home)) return null
  return <p className={styles.address}>{new URL(address, home).href}</p>
}
