import { useEffect, useState } from 'react'

type LiveStory = typeof import('./LiveStory').LiveStory

let loaded: LiveStory | undefined

/**
 * Fetches the code of live stories, with its words in a language (BCP 47 tag). Pages that are drawn in advance, or hydrated, wait for
 * it before they are rendered. Rejects when it can't be had; a later call tries again.
 */
export async function loadLiveStory(language: string): Promise<LiveStory> {
  const { LiveStory, loadLiveWords } = await import('./LiveStory')
  await loadLiveWords(language)
  loaded = LiveStory
  return LiveStory
}

/** The component of live stories, where it `isWanted`: undefined while it is on the way, null where it can't be had. */
export function useLiveStory(isWanted: boolean, language: string): LiveStory | null | undefined {
  const [code, setCode] = useState<{ LiveStory: LiveStory | null | undefined }>({ LiveStory: loaded })
  const isMissing = isWanted && code.LiveStory === undefined
  useEffect(() => {
    if (!isMissing) return
    loadLiveStory(language).then(
      (LiveStory) => setCode({ LiveStory }),
      () => setCode({ LiveStory: null }),
    )
  }, [isMissing, language])
  return code.LiveStory
}
