import type { Edition } from '../model/edition'
import { directionOf } from '../model/language'

export const manifestFile = 'manifest.webmanifest'

/**
 * What a device shows of the newspaper when a reader puts it on the home screen. Takes the path that the reader is served
 * under, ending in a slash. Follows https://www.w3.org/TR/appmanifest/; the colours are those of tokens.css.
 */
export function manifestOf({ title, language }: Edition, basePath: string): string {
  const icon = (name: string, size: number, purpose: string) => ({
    src: `${basePath}icons/${name}-${size}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  return JSON.stringify({
    id: basePath,
    name: title,
    short_name: title,
    lang: language,
    dir: directionOf(language),
    start_url: basePath,
    scope: basePath,
    display: 'minimal-ui',
    background_color: '#fdfcfa',
    theme_color: '#a4161a',
    icons: [icon('icon', 192, 'any'), icon('icon', 512, 'any'), icon('maskable', 512, 'maskable')],
  })
}
