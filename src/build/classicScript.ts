import { build } from 'vite'

interface Settings {
  /** Path of the source. */
  entry: string
  /** The oldest language that the browsers know which will run it, as Vite's `build.target`. */
  target: string
  /** The path that the site is served under, ending in a slash, for a script that needs it. */
  base?: string
}

/** Compiles a source and all that it imports to one classic script that needs nothing else, and returns its text. */
export async function classicScript({ entry, target, base = '/' }: Settings): Promise<string> {
  const result = await build({
    configFile: false,
    base,
    logLevel: 'warn',
    build: {
      write: false,
      copyPublicDir: false,
      target,
      lib: { entry, formats: ['iife'], name: 'broadsheet', fileName: () => 'script.js' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error(`${entry} can't be compiled.`)
  return chunk.code.trim()
}
