import { createHash } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { classicScript } from './classicScript'

const name = 'embed.js'

/**
 * Builds the script that portals include (src/embed/host/host.ts) beside the reader: `embed.js`, one classic script that needs
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
      // The browsers of a portal's readers are older than those that the reader itself asks for.
      code = await classicScript({ entry: 'src/embed/host/host.ts', target: 'es2022' })
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

function integrityOf(code: string): string {
  return `sha384-${createHash('sha384').update(code).digest('base64')}`
}
