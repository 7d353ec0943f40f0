import { useLocale } from '../../i18n/locale'
import { useToolWords } from '../../i18n/toolWords'
import { speeds } from './listeningSpeed'
import styles from './Player.module.css'

interface Props {
  state: 'playing' | 'paused' | 'failed'
  /** 1 is the voice's own speed. */
  speed: number
  onPlay: () => void
  onPause: () => void
  onStop: () => void
  onSpeed: (speed: number) => void
}

/** Pause, stop and speed, fixed to the bottom of the screen while a story is read aloud. */
export function Player({ state, speed, onPlay, onPause, onStop, onSpeed }: Props) {
  const { language } = useLocale()
  const { reading: words } = useToolWords()
  return (
    <section className={styles.player} aria-label={words.listening}>
      <p role="status">{state === 'failed' && words.voiceFailed}</p>
      {state === 'playing' ? (
        <button key="toggle" type="button" onClick={onPause}>
          {words.pause}
        </button>
      ) : (
        <button key="toggle" type="button" onClick={onPlay}>
          {words.goOn}
        </button>
      )}
      <button type="button" onClick={onStop}>
        {words.stop}
      </button>
      <label>
        {words.speed}
        <select value={speed} onChange={({ target }) => onSpeed(speeds[target.selectedIndex] ?? 1)}>
          {speeds.map((each) => (
            <option key={each} value={each}>
              {words.times(each.toLocaleString(language))}
            </option>
          ))}
        </select>
      </label>
    </section>
  )
}
