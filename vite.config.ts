import { createHash } from 'node:crypto'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { loadEnv } from 'vite'
import { defineConfig } from 'vitest/config'
import config from './broadsheet.config'
import { chunkGroups } from './src/build/chunks'
import { definitions } from './src/build/definitions'
import { headScript } from './src/build/headScript'
import { hostScript } from './src/build/hostScript'
import { basePathOf, type Newsroom, readNewsroom } from './src/build/newsroom'
import { workerScript } from './src/build/workerScript'

const productionRouter = {
  find: /^react-router$/,
  replacement: fileURLToPath(new URL('./node_modules/react-router/dist/production/index.mjs', import.meta.url)),
}

function newsroomIn(mode: string): Newsroom {
  return readNewsroom(config, loadEnv(mode, '.', 'VITE_'))
}

/** A class name that changes with nothing but its own name and file: every page's HTML repeats it. */
function generateScopedName(name: string, file: string): string {
  const sheet = createHash('sha1').update(relative('src', file)).digest('base64url').slice(0, 3)
  return `${name}-${sheet}`
}

export default defineConfig(({ command, mode, isSsrBuild }) => ({
  base: basePathOf(newsroomIn(mode)),
  plugins: [react(), headScript(basePathOf(newsroomIn(mode))), hostScript(), workerScript(newsroomIn(mode).source)],
  // Checked here, so that a wrong setting ends a build with a line about it, and readers don't download the check.
  define: definitions(newsroomIn(mode)),
  resolve: {
    // The package's exports name its development build alone, which warns of what our types rule out.
    alias: isSsrBuild || command === 'serve' ? [] : [productionRouter],
  },
  css: { modules: { generateScopedName } },
  build: {
    manifest: !isSsrBuild,
    // src/build puts the public files of each site beside its pages.
    copyPublicDir: false,
    modulePreload: false,
    rolldownOptions: {
      ...(isSsrBuild && {
        input: {
          work: 'src/build/work.ts',
          serve: 'src/server/node/serve.ts',
          cloudflare: 'src/server/cloudflare/worker.ts',
        },
      }),
      output: isSsrBuild ? {} : { codeSplitting: { groups: chunkGroups() } },
    },
  },
  test: {
    setupFiles: ['tests/support/setup.ts'],
    testTimeout: 30_000,
    include: ['tests/**/*.test.{ts,tsx}'],
    maxWorkers: '100%',
  },
}))
