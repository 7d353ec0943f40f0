import { type FrameMessage, parseFrameMessage } from '../messages'

interface Subscription {
  /** The origin that the frame's messages must come from; "null" for a frame whose sandbox takes its origin away. */
  origin: string
  onMessage: (message: FrameMessage) => void
}

const subscriptions = new WeakMap<object, Subscription>()
let isListening = false

/** Calls back for each message of a frame, through one listener for all frames of the page. Returns what ends that. */
export function onFrameMessage(frame: HTMLIFrameElement, onMessage: Subscription['onMessage']): () => void {
  const view = frame.contentWindow
  if (view === null) return () => {}
  if (!isListening) addEventListener('message', receive)
  isListening = true
  subscriptions.set(view, { origin: originOf(frame), onMessage })
  return () => subscriptions.delete(view)
}

function receive({ source, origin, data }: MessageEvent): void {
  const subscription = source === null ? undefined : subscriptions.get(source)
  if (subscription === undefined || subscription.origin !== origin) return
  const message = parseFrameMessage(data)
  if (message !== null) subscription.onMessage(message)
}

function originOf(frame: HTMLIFrameElement): string {
  const sandbox = frame.getAttribute('sandbox')
  if (sandbox !== null && !/(^|\s)allow-same-origin(\s|$)/i.test(sandbox)) return 'null'
  return new URL(frame.src, document.baseURI).origin
}
