import { applyParameters, applyTheme } from '../../embed/frame/applyParameters'
import { type Frame, openFrame } from '../../embed/frame/frame'
import { type FrameRequest, readFrameRequest, rememberFrameRequest } from '../../embed/frame/frameRequest'
import { type FrameParameters, parseFrameParameters, parseOrigins } from '../../embed/frameParameters'
import { languages } from '../../i18n/languages'
import { hideCards } from '../settings/hiddenCards'

/** The reader in a portal's frame: what the portal asked for, and how to talk to it. */
export interface FrameConnection {
  request: FrameRequest
  parameters: FrameParameters
  frame: Frame
}

let opened: FrameConnection | undefined

/** Connects once: reads what the portal asks for, applies that to the document, and starts to report the height. */
export function connectFrame(): FrameConnection {
  opened ??= open()
  return opened
}

// A framed page has this file in its head, so that the theme is there before the first paint, and a portal that sends a message
// as soon as its frame has loaded gets an answer. On a server there is no page to connect.
if (typeof document !== 'undefined' && document.getElementById('root') !== null) connectFrame()

function open(): FrameConnection {
  const origins = parseOrigins(import.meta.env.VITE_EMBED_HOSTS)
  const request = readFrameRequest()
  const parameters = parseFrameParameters(request.search, { languages, origins })
  rememberFrameRequest(request)
  applyParameters(parameters)
  hideCards()
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no #root.')
  const { origin } = parameters
  return { request, parameters, frame: openFrame({ root, request, origins, origin, onTheme: applyTheme }) }
}
