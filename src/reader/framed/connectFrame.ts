import { applyParameters, applyTheme } from '../../embed/frame/applyParameters'
import { type Frame, openFrame } from '../../embed/frame/frame'
import { originsIn, type Parameters, parametersOf } from '../../embed/parameters'
import { languages } from '../../i18n/languages'

/** The reader in a portal's frame: what that portal asked for, and the way to speak with it. */
export interface FrameConnection {
  parameters: Parameters
  frame: Frame
}

let opened: FrameConnection | undefined

/**
 * Opens the frame, once: reads what the portal asks for, dresses the page as it asks, and begins to tell the height.
 */
export function connectFrame(): FrameConnection {
  opened ??= open()
  return opened
}

// A framed page has this file in its head, and needs no part of the app for it: so it is dressed before the first paint, and
// hears a portal that speaks up when its frame has loaded. The path is that of framedPath.ts, which is a file of the app.
if (typeof location !== 'undefined' && location.pathname.startsWith('/embed/')) connectFrame()

function open(): FrameConnection {
  const origins = originsIn(import.meta.env.VITE_EMBED_HOSTS)
  const parameters = parametersOf(location.search, { languages, origins })
  applyParameters(parameters)
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no #root.')
  return { parameters, frame: openFrame({ root, origins, origin: parameters.origin, onTheme: applyTheme }) }
}
