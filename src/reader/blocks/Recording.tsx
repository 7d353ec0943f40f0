import type { Block } from '../../model/body'
import styles from './Recording.module.css'

/** Sound or film of the newsroom's own: nothing of it is fetched before it is played. */
export function Recording({ recording }: { recording: Extract<Block, { type: 'audio' | 'video' }> }) {
  const { type, url, title } = recording
  const shared = { controls: true, preload: 'none', src: url, 'aria-label': title || undefined } as const
  return (
    <figure className={styles.recording}>
      {type === 'audio' ? (
        <audio {...shared} />
      ) : (
        <video {...shared} poster={recording.poster || undefined}>
          {recording.captions.map(({ url, language, label }) => (
            <track key={url} kind="captions" src={url} srcLang={language || undefined} label={label || undefined} />
          ))}
        </video>
      )}
      {title !== '' && <figcaption>{title}</figcaption>}
    </figure>
  )
}
