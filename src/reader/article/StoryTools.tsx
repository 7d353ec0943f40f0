import type { Article } from '../../model/article'
import { SaveButton } from '../library/SaveButton'
import { ListenTool } from '../listen/ListenTool'
import { ShareTool } from '../share/ShareTool'
import { Contained } from '../ui/Contained'

/** What a reader can do with a story. Loaded when the story is at rest; its row has its place before that. */
export function StoryTools({ article }: { article: Article }) {
  return (
    <>
      <Contained fallback={null}>
        <SaveButton article={article} />
      </Contained>
      <Contained fallback={null}>
        <ShareTool article={article} />
      </Contained>
      <Contained fallback={null}>
        <ListenTool article={article} />
      </Contained>
    </>
  )
}
