import { useParams } from 'react-router-dom'
import { ProfileView } from './ProfileView'

/** An author: who they are, and what they have written. */
export function AuthorPage() {
  const { slug = '', page = null } = useParams()
  return <ProfileView kind="author" slug={slug} from={page} />
}
