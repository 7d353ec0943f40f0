import { useQuery } from '@tanstack/react-query'
import { editionQuery } from '../queries/queries'
import { useSource } from '../queries/source'
import { LeavingLink } from '../ui/SiteLink'
import styles from './FramedFooter.module.css'

/** The newspaper's name, linked to the page outside of the frame. */
export function FramedFooter({ address }: { address: string }) {
  const edition = useQuery(editionQuery(useSource())).data
  if (edition === undefined) return null
  return (
    <p className={styles.foot}>
      <LeavingLink to={address}>{edition.title}</LeavingLink>
    </p>
  )
}
