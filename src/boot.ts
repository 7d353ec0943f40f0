/**
 * Starts the app. A complete page can be read before that, so its lead photo goes first: the code is fetched when the
 * photo is there, when the reader does something, or after two and a half seconds.
 */
const longestWait = 2500

const lead = document.querySelector<HTMLImageElement>('img[fetchpriority="high"]')
if (lead === null || lead.complete) start()
else {
  for (const sign of ['load', 'error']) lead.addEventListener(sign, start, { once: true })
  for (const sign of ['pointerdown', 'keydown']) addEventListener(sign, start, { once: true })
  setTimeout(start, longestWait)
}

function start(): void {
  const modules = document.querySelector<HTMLMetaElement>('meta[name="modules"]')?.content ?? ''
  for (const href of modules.split(' ').filter((address) => address !== '')) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
  }
  void import('./main')
}
