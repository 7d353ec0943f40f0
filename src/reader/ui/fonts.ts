import sans from '@fontsource-variable/libre-franklin/files/libre-franklin-latin-wght-normal.woff2?url'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'

/** As in base.css, which has the faces from this width on. */
const wide = '(min-width: 48rem)'

const loaded: FontFace[] = []

/** On a narrow screen the faces come after the story: this fetches them. They aren't worn yet. */
export async function preloadFonts(): Promise<void> {
  // Nor when the reader chose another face, or little data.
  const { face, data } = document.documentElement.dataset
  if (matchMedia(wide).matches || loaded.length > 0 || face === 'system' || data === 'less') return
  const style = getComputedStyle(document.documentElement)
  // A newsroom may have faces of its own.
  const used = style.getPropertyValue('--face-text') + style.getPropertyValue('--face-ui')
  const faces = [
    { family: 'Source Serif 4 Variable', file: serif, weight: '200 900' },
    { family: 'Libre Franklin Variable', file: sans, weight: '100 900' },
  ]
    .filter(({ family }) => used.includes(family))
    .map(({ family, file, weight }) => new FontFace(family, `url(${file})`, { weight }))
  // Without them the page stays as it is, which is as it should be.
  await Promise.all(faces.map((face) => face.load())).then(
    (all) => {
      loaded.push(...all)
      // Text that is being read must not change its face: this is done while nobody sees it.
      document.addEventListener('visibilitychange', () => document.hidden && applyFonts(), { once: true })
    },
    () => {},
  )
}

/** Wears the faces that have come, when another page takes the place of the one that was read: no text that stays moves. */
export function applyFonts(): void {
  for (const face of loaded.splice(0)) document.fonts.add(face)
}
