import { useState } from 'react'
import { useToolWords } from '../../i18n/toolWords'
import { choices } from './choices'
import { RadioChoice } from './RadioChoice'
import styles from './SettingsPage.module.css'
import { SizeChoice } from './SizeChoice'
import { changeSettings, type Settings, settingsIn } from './settings'
import { TextSample } from './TextSample'
import { useSettings } from './useSettings'

/** All settings. Each change applies at once. */
export function SettingsForm() {
  const { settings: words } = useToolWords()
  const settings = useSettings()
  const [outcome, setOutcome] = useState('')

  function change(changed: Partial<Settings>, done = '') {
    setOutcome(changeSettings({ ...settings, ...changed }) ? done : words.notKept)
  }

  return (
    <>
      <p>{words.intro}</p>
      <RadioChoice
        legend={words.theme}
        list={choices.theme}
        words={words.themes}
        chosen={settings.theme}
        onChoose={(theme) => change({ theme })}
      >
        <p className={styles.help}>{words.contrast}</p>
      </RadioChoice>
      <fieldset>
        <legend>{words.text}</legend>
        <SizeChoice size={settings.size} onChoose={(size) => change({ size })} />
        <RadioChoice
          legend={words.leading}
          list={choices.leading.toSorted((one, other) => one - other)}
          words={words.leadings}
          chosen={settings.leading}
          onChoose={(leading) => change({ leading })}
        />
        <RadioChoice
          legend={words.face}
          list={choices.face}
          words={words.faces}
          chosen={settings.face}
          onChoose={(face) => change({ face })}
        />
      </fieldset>
      <TextSample />
      <fieldset>
        <legend>{words.comfort}</legend>
        <Switch
          label={words.motion}
          isOn={settings.motion === 'less'}
          onTurn={(less) => change({ motion: less ? 'less' : 'system' })}
        />
        <Switch
          label={words.data}
          isOn={settings.data === 'less'}
          onTurn={(less) => change({ data: less ? 'less' : 'system' })}
        />
        <p className={styles.help}>{words.dataHelp}</p>
        <Switch
          label={words.hideRead}
          isOn={settings.read === 'hidden'}
          onTurn={(hides) => change({ read: hides ? 'hidden' : 'shown' })}
        />
        <p className={styles.help}>{words.hideReadHelp}</p>
        <Switch label={words.keys} isOn={settings.keys} onTurn={(keys) => change({ keys })} />
      </fieldset>
      <div className={styles.end}>
        <button type="button" onClick={() => change(settingsIn(null), words.standardAgain)}>
          {words.standard}
        </button>
        <p role="status">{outcome}</p>
      </div>
    </>
  )
}

function Switch({ label, isOn, onTurn }: { label: string; isOn: boolean; onTurn: (isOn: boolean) => void }) {
  return (
    <label className={styles.choice}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onTurn(target.checked)} />
      {label}
    </label>
  )
}
