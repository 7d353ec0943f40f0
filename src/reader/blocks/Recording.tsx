import { useRef, useState } from 'react'
import { useBlockWords } from '../../i18n/blockWords'
import type { BlockOf, Chapter } from '../../model/body'
import { clockTime } from '../../model/clockTime'
import styles from './Recording.module.css'

/** Sound or film of the newsroom's own: nothing of it is fetched before it is played. */
export function Recording({ recording }: { recording: BlockOf<'audio' | 'video'> }) {
  if (recording.type === 'audio') return <Sound recording={recording} />
  const { url, title, poster, captions } = recording
  return (
    <figure className={styles.recording}>
      {/* biome-ignore lint/a11y/useMediaCaption: the rule looks for a track by its letter; these come from the newsroom, which may have made none */}
      <video controls preload="none" src={url} aria-label={title || undefined} poster={poster || undefined}>
        {captions.map(({ url, language, label }) => (
          <track key={url} kind="captions" src={url} srcLang={language || undefined} label={label || undefined} />
        ))}
      </video>
      {title !== '' && <figcaption>{title}</figcaption>}
    </figure>
  )
}

function Sound({ recording: { url, title, chapters } }: { recording: BlockOf<'audio'> }) {
  const sound = useRef<HTMLAudioElement>(null)
  const [time, setTime] = useState<number | null>(null)
  const current = time === null ? -1 : chapters.findLastIndex(({ start }) => start <= time)

  function playFrom(start: number) {
    const { current: player } = sound
    if (player === null) return
    player.currentTime = start
    setTime(start)
    // A player that can't play says so itself.
    void player.play().catch(() => {})
  }

  return (
    <figure className={styles.recording}>
      {/* biome-ignore lint/a11y/useMediaCaption: captions are for film; a transcript is the story's own text */}
      <audio
        ref={sound}
        controls
        preload="none"
        src={url}
        aria-label={title || undefined}
        onTimeUpdate={({ currentTarget }) => setTime(currentTarget.currentTime)}
      />
      {title !== '' && <figcaption>{title}</figcaption>}
      {chapters.length > 0 && <Chapters chapters={chapters} current={current} onPlay={playFrom} />}
    </figure>
  )
}

interface ChaptersProps {
  chapters: Chapter[]
  /** Which is heard, counted from 0; -1 for none. */
  current: number
  onPlay: (start: number) => void
}

function Chapters({ chapters, current, onPlay }: ChaptersProps) {
  return (
    <ol className={styles.chapters} aria-label={useBlockWords().chapters}>
      {chapters.map(({ start, title }, position) => (
        <li key={position}>
          <button type="button" aria-current={position === current || undefined} onClick={() => onPlay(start)}>
            <span className={styles.start}>{clockTime(start)}</span> {title}
          </button>
        </li>
      ))}
    </ol>
  )
}
