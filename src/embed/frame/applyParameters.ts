import type { FrameParameters } from '../frameParameters'
import type { Theme } from '../messages'

const names = ['theme', 'density', 'face', 'layout', 'view', 'limit'] as const

/**
 * Applies what a portal asked for to the document: attributes that framed.css selects by, and the accent through CSSOM, which
 * a content policy without inline styles allows. All values have been checked.
 */
export function applyParameters(parameters: FrameParameters): void {
  const { documentElement } = document
  documentElement.dataset.embed = ''
  for (const name of names) documentElement.dataset[name] = String(parameters[name])
  const { accent } = parameters
  if (accent !== null) documentElement.style.setProperty(`--accent-${accent.scheme}`, accent.color)
}

/** Changes the theme of the page that is open. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}
