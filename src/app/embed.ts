import { type Frame, openFrame } from '../embed/frame'
import { wear, wearTheme } from '../embed/frameLook'
import { originsIn, type Parameters, parametersOf } from '../embed/parameters'
import { languages } from '../i18n/languages'

/** The reader in a portal's frame: what that portal asked for, and the way to speak with it. */
export interface Embed {
  parameters: Parameters
  frame: Frame
}

let opened: Embed | undefined

/**
 * Opens the frame, once: reads what the portal asks for, dresses the page as it asks, and begins to tell the height. It needs
 * no part of the app, and is done before the first paint where a browser can wait with that for a script.
 */
export function openEmbed(): Embed {
  opened ??= open()
  return opened
}

function open(): Embed {
  const origins = originsIn(import.meta.env.VITE_EMBED_HOSTS)
  const parameters = parametersOf(location.search, { languages, origins })
  wear(parameters)
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no #root.')
  return { parameters, frame: openFrame({ root, origins, origin: parameters.origin, onTheme: wearTheme }) }
}
