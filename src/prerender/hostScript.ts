import { createHash } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { build, type Plugin } from 'vite'

const name = 'embed.js'

/**
 * Builds the script that portals include (src/embed/host.ts) beside the reader: `embed.js`, one classic script that needs
 * nothing else, and `embed.json`, which gives its Subresource Integrity (W3C) as
 * `{ "file", "integrity", "bytes", "brotli" }`. The reader learns the integrity too, as `VITE_EMBED_INTEGRITY`, for the code
 * that it offers to portals. Under `vite dev` the script is served as it was when the server started.
 */
export function hostScript(): Plugin {
  let code = ''
  return {
    name: 'broadsheet-host-script',
    config: async () => {
      // Unit tests read the source.
      if (process.env.VITEST) return
      code = await compiled()
      return { define: { 'import.meta.env.VITE_EMBED_INTEGRITY': JSON.stringify(integrityOf(code)) } }
    },
    configureServer(server) {
      server.middlewares.use(`/${name}`, (_, response) => {
        response.setHeader('Content-Type', 'text/javascript; charset=utf-8')
        response.setHeader('Access-Control-Allow-Origin', '*')
        response.end(code)
      })
    },
    generateBundle() {
      if (this.environment.config.consumer === 'server') return
      const size = { bytes: Buffer.byteLength(code), brotli: brotliCompressSync(code).length }
      const record = { file: name, integrity: integrityOf(code), ...size }
      this.emitFile({ type: 'asset', fileName: name, source: code })
      this.emitFile({ type: 'asset', fileName: 'embed.json', source: JSON.stringify(record) })
    },
    closeBundle() {
      if (code === '' || this.environment.config.consumer === 'server') return
      console.log(`${name}: ${brotliCompressSync(code).length} bytes with Brotli, integrity ${integrityOf(code)}`)
    },
  }
}

/** Written for the browsers that a portal's readers have, which are older than those that the reader itself asks for. */
async function compiled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      copyPublicDir: false,
      target: 'es2022',
      lib: { entry: 'src/embed/host.ts', formats: ['iife'], name: 'broadsheetEmbed', fileName: () => name },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error(`${name} can't be built.`)
  return chunk.code
}

function integrityOf(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`
}
