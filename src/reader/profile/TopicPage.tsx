import { useParams } from 'react-router-dom'
import { ProfileView } from './ProfileView'

/** A topic: what it is, and the stories about it. */
export function TopicPage() {
  const { tag = '', page = null } = useParams()
  return <ProfileView kind="topic" slug={tag} from={page} />
}
