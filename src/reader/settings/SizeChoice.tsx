import { useLocale } from '../../i18n/locale'
import { useToolWords } from '../../i18n/toolWords'
import { choices } from './choices'
import styles from './SettingsPage.module.css'
import type { Settings } from './settings'

const sizes = choices.size.toSorted((one, other) => one - other)

interface Props {
  size: Settings['size']
  onChoose: (size: Settings['size']) => void
}

/** The size of all text, in steps. */
export function SizeChoice({ size, onChoose }: Props) {
  const { language } = useLocale()
  const { settings: words } = useToolWords()
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(size)
  return (
    <label className={styles.size}>
      <span>{words.size}</span>
      <span aria-hidden="true">{percent}</span>
      <input
        type="range"
        min={0}
        max={sizes.length - 1}
        value={sizes.indexOf(size)}
        aria-valuetext={percent}
        onChange={({ target }) => onChoose(sizes[target.valueAsNumber] ?? 1)}
      />
    </label>
  )
}
