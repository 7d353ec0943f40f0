import type { Theme } from '../messages'
import type { Parameters } from '../parameters'

const words = ['theme', 'density', 'face', 'layout', 'view', 'limit'] as const

/**
 * Dresses the document as a portal asked: attributes that embed.css knows, and the accent through CSSOM, which a policy
 * without inline styles lets be. All of it has been checked; none of it is the portal's own text.
 */
export function applyParameters(parameters: Parameters): void {
  const { documentElement } = document
  documentElement.dataset.embed = ''
  for (const name of words) documentElement.dataset[name] = String(parameters[name])
  const { accent } = parameters
  if (accent !== null) documentElement.style.setProperty(`--accent-${accent.scheme}`, accent.color)
}

/** Changes the theme while the page is read. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme
}
