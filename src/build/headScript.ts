import type { Plugin } from 'vite'
import { replaceOnce } from '../render/replaceOnce'
import { classicScript } from './classicScript'

/**
 * Puts src/reader/settings/firstPaint.ts into the shell's head, as text: a request would come after the first paint, or hold it up.
 * `scriptHash` returns the hash under which the content policy lets it run. Takes the path that the site is served under.
 */
export function headScript(base: string): Plugin {
  return {
    name: 'broadsheet-head-script',
    transformIndexHtml: async (html) => {
      const code = await classicScript({ entry: 'src/reader/settings/firstPaint.ts', target: 'es2022', base })
      // After the faces' links, which it reads, and before all that is painted.
      return replaceOnce(html, '<meta name="modules"', `<script>${code}</script><meta name="modules"`)
    },
  }
}
