import { type ReactNode, useId } from 'react'
import styles from './SettingsPage.module.css'

interface Props<Value extends string | number> {
  legend: string
  list: readonly Value[]
  words: Record<Value, string>
  chosen: Value
  onChoose: (value: Value) => void
  /** Help under the buttons. */
  children?: ReactNode
}

/** A group of radio buttons. */
export function RadioChoice<Value extends string | number>({
  legend,
  list,
  words,
  chosen,
  onChoose,
  children,
}: Props<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className={styles.row}>
        {list.map((value) => (
          <label key={value} className={styles.choice}>
            <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
            {words[value]}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
