import { choices } from './choices'

/**
 * Dresses the document as the reader wants it. Takes settings as they are kept, unchecked; what isn't among the choices is
 * the standard. Words become attributes that the style sheets know. Factors are set through CSSOM, which a policy without
 * inline styles lets be.
 */
export function applySettings(kept: unknown): void {
  const { dataset, style } = document.documentElement
  for (const [name, list] of Object.entries(choices)) {
    const value = list.find((choice) => choice === Reflect.get(Object(kept), name)) ?? list[0]
    if (typeof value === 'number') style.setProperty(`--${name}`, `${value}`)
    else dataset[name] = value
  }
  // The browser may ask to be sparing by itself (https://wicg.github.io/savedata/); Safari and Firefox never do.
  if (Reflect.get(Object(Reflect.get(navigator, 'connection')), 'saveData')) dataset.data = 'less'
}
