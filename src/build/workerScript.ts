import { build, type Plugin, type Rolldown } from 'vite'
import type { SourceSettings } from '../sources/sourceSettings'

/** The service worker, and the one that ends it when a newsroom puts it in its place (docs/deploy.md). */
const scripts = { 'sw.js': 'src/reader/offline/worker.ts', 'sw-off.js': 'src/reader/offline/killSwitch.ts' }

/**
 * Builds the service worker beside the reader: classic scripts that need nothing else. The worker learns the names of all the
 * code that this build's own pages can ask for with the source that they read. `vite dev` has no worker.
 */
export function workerScript({ kind, url }: SourceSettings): Plugin {
  return {
    name: 'broadsheet-worker-script',
    apply: 'build',
    generateBundle: {
      // After Vite has taken out the chunks that only import others.
      order: 'post',
      async handler(_, bundle) {
        if (this.environment.config.consumer === 'server') return
        const { base } = this.environment.config
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const files = codeOf(chunks, kind).map((name) => base + name)
        const source = URL.canParse(url) ? new URL(url).origin : ''
        for (const [fileName, entry] of Object.entries(scripts)) {
          const code = await compiled(entry, base)
          const told = fileName === 'sw.js' ? `const OFFLINE=${JSON.stringify({ files, kind, source })};` : ''
          this.emitFile({ type: 'asset', fileName, source: told + code })
        }
      },
    },
  }
}

/** The chunks that our own pages come to, and their style sheets, in order: no other source's adapter, and no page for other sites' frames. */
function codeOf(chunks: Rolldown.OutputChunk[], kind: SourceSettings['kind']): string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const reached = new Set<string>()
  const starts = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith('/src/boot.ts')))
  const queue = starts.map(({ fileName }) => fileName)
  for (const name of queue) {
    const chunk = byName.get(name)
    if (chunk === undefined || reached.has(name) || isForOthers(chunk, kind)) continue
    reached.add(name)
    queue.push(...chunk.imports, ...chunk.dynamicImports)
  }
  const sheets = [...reached].flatMap((name) => [...(byName.get(name)?.viteMetadata?.importedCss ?? [])])
  return [...reached, ...new Set(sheets)].sort()
}

function isForOthers({ facadeModuleId }: Rolldown.OutputChunk, kind: string): boolean {
  const [, room, name = ''] = /src\/(sources|reader)\/(\w+)\/\w+\.tsx?$/.exec(facadeModuleId ?? '') ?? []
  return room === 'sources' ? name !== kind : name === 'framed'
}

async function compiled(entry: string, base: string): Promise<string> {
  const result = await build({
    configFile: false,
    base,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      copyPublicDir: false,
      lib: { entry, formats: ['iife'], name: 'offline', fileName: () => 'sw.js' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error(`${entry} can't be built.`)
  return chunk.code
}
