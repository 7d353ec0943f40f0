import { type FrameMessage, frameMessageOf } from '../messages'

interface Expected {
  /** The origin that the frame's messages have to come from; "null" for a frame whose sandbox takes its origin away. */
  origin: string
  hear: (message: FrameMessage) => void
}

const expected = new WeakMap<object, Expected>()
let listening = false

/** Hears what a frame says, through one listener for all frames of the page. Gives what ends it. */
export function expectFrom(frame: HTMLIFrameElement, hear: Expected['hear']): () => void {
  const view = frame.contentWindow
  if (view === null) return () => {}
  if (!listening) addEventListener('message', receive)
  listening = true
  expected.set(view, { origin: originOf(frame), hear })
  return () => expected.delete(view)
}

function receive({ source, origin, data }: MessageEvent): void {
  const from = source === null ? undefined : expected.get(source)
  if (from === undefined || from.origin !== origin) return
  const message = frameMessageOf(data)
  if (message !== null) from.hear(message)
}

function originOf(frame: HTMLIFrameElement): string {
  const sandbox = frame.getAttribute('sandbox')
  if (sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/i.test(sandbox)) return 'null'
  return new URL(frame.src, document.baseURI).origin
}
