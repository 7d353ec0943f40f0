import { framedPath } from './model/paths'
import { reloadOnce } from './reader/app/missingCode'
import { yieldToMain } from './reader/app/yieldToMain'

/**
 * Starts the app. A complete page can be read before that, so its lead photo goes first: the code is fetched when the
 * photo is there, when the reader does something, or after two and a half seconds. It is run file by file, so that a phone
 * can answer its reader in between.
 */
const longestWait = 2500

// Complete pages have it in their head; the shell, in which any page may open, has not.
if (location.pathname.slice(import.meta.env.BASE_URL.length - 1).startsWith(framedPath))
  void import('./reader/framed/connectFrame').catch(() => {})

const lead = document.querySelector<HTMLImageElement>('img[fetchpriority="high"]')
let started = false

if (lead === null || lead.complete) void start()
else {
  for (const sign of ['load', 'error']) lead.addEventListener(sign, start, { once: true })
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, start, { once: true })
  setTimeout(start, longestWait)
}

async function start(): Promise<void> {
  if (started) return
  started = true
  const modules = document.querySelector<HTMLMetaElement>('meta[name="modules"]')?.content.match(/\S+/g) ?? []
  for (const href of modules) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
  }
  await yieldToMain()
  // For its first format a browser reads its language data, which takes a phone as long as taking the page over does: while the
  // code is on its way, and what it knows of languages first, so that neither half is long.
  new Intl.Locale('en').maximize()
  await yieldToMain()
  new Intl.NumberFormat().format(0)
  for (const address of modules) {
    await yieldToMain()
    // One that can't be had fails again below, where it belongs.
    await import(/* @vite-ignore */ address).catch(() => {})
  }
  await import('./main').catch(async (error: unknown) => {
    await reloadOnce()
    throw error
  })
}
