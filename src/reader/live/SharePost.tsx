import { Suspense, useCallback, useContext, useState } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import type { Article } from '../../model/article'
import { type LivePost, postTitle } from '../../model/live'
import { postElementId, storyPath } from '../../model/paths'

import { shareAddress } from '../share/shareAddress'
import { SiteAddress } from '../ui/PageHead'
import styles from './LiveStory.module.css'
import { PostAddressDialog } from './PostAddressDialog'

type Outcome = 'shared' | 'copied' | 'refused'

/** How the last post was passed on, and what passes one on. */
export function useSharing({ section, slug }: Article) {
  const home = useContext(SiteAddress)
  const [{ outcome, address }, setShared] = useState<{ outcome: Outcome; address: string }>({
    outcome: 'shared',
    address: '',
  })
  // The same function each time: posts that are drawn already stay as they are.
  const share = useCallback(
    async (post: LivePost) => {
      const base = home || new URL(import.meta.env.BASE_URL, location.origin).href
      const place = `#${encodeURIComponent(postElementId(post.id))}`
      const url = new URL(storyPath({ section, slug }).slice(1) + place, base).href
      setShared({ outcome: 'shared', address: url })
      setShared({ outcome: await shareAddress({ title: postTitle(post), url }), address: url })
    },
    [home, section, slug],
  )
  return { outcome, address, share, close: () => setShared({ outcome: 'shared', address }) }
}

/** Says that the address of a post was copied, or hands it out. */
export function SharePost({ sharing }: { sharing: ReturnType<typeof useSharing> }) {
  return (
    <>
      {sharing.outcome !== 'shared' && (
        <Suspense fallback={null}>
          <Told sharing={sharing} />
        </Suspense>
      )}
    </>
  )
}

function Told({ sharing: { outcome, address, close } }: { sharing: ReturnType<typeof useSharing> }) {
  const { reading: words } = useToolWords()
  if (outcome === 'refused') return <PostAddressDialog address={address} onClose={close} />
  return (
    <p role="status" className={styles.copied}>
      {words.addressCopied}
    </p>
  )
}
