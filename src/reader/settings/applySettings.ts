import { choices } from './choices'

/**
 * Applies settings to the document: words become data attributes, factors custom properties (through the CSSOM, which a Content
 * Security Policy without inline styles allows). Takes settings as they are stored, unchecked; the default stands for whatever
 * is not among the choices.
 */
export function applySettings(stored: unknown): void {
  const { dataset, style } = document.documentElement
  for (const [name, list] of Object.entries(choices)) {
    const value = list.find((choice) => choice === Reflect.get(Object(stored), name)) ?? list[0]
    if (typeof value === 'number') style.setProperty(`--${name}`, `${value}`)
    else dataset[name] = value
  }
  // Chromium's data saver (https://wicg.github.io/savedata/); Safari and Firefox have none.
  if (Reflect.get(Object(Reflect.get(navigator, 'connection')), 'saveData')) dataset.data = 'less'
}
