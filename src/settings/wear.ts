import type { Settings } from './settings'

/**
 * Dresses the document as the reader wants it: attributes that the style sheets know, and factors through CSSOM, which a
 * policy without inline styles lets be.
 */
export function wear(settings: Settings): void {
  const { dataset, style } = document.documentElement
  for (const [name, value] of Object.entries(settings)) {
    if (typeof value === 'number') style.setProperty(`--${name}`, String(value))
    else dataset[name] = String(value)
  }
  if (savesData()) dataset.data = 'less'
}

/** Whether the browser asks pages to be sparing (https://wicg.github.io/savedata/); Safari and Firefox never say. */
function savesData(): boolean {
  return 'connection' in navigator && Reflect.get(Object(navigator.connection), 'saveData') === true
}
