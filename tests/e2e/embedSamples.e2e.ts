import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { build } from 'vite'
import { expectFits, framed, onPortal, reader } from './frame'
import { expect, test } from './reader'

/** The samples of docs/embedding.md in a language, made to lead to the reader that is tested. */
async function samplesIn(language: string): Promise<string[]> {
  const { integrity } = JSON.parse(await readFile('dist/embed.json', 'utf8'))
  const text = (await readFile('docs/embedding.md', 'utf8'))
    .replaceAll('https://news.example', reader)
    .replaceAll('politics/a-story', 'business/first-barcode-scan')
    .replaceAll('sha384-...', integrity)
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)\n```$/gm)].flatMap(([, name, code = '']) =>
    name === language ? [code] : [],
  )
}

const around = (body: string) => ({
  text: `<!doctype html><html lang="en"><title>Portal</title><link rel="icon" href="data:,">${body}</html>`,
})

test('what docs/embedding.md has for plain HTML works as it stands', async ({ page }) => {
  const [code = '', element = ''] = await samplesIn('html')
  await onPortal({ '/code': around(code), '/element': around(element) }, async (portal) => {
    await page.goto(`${portal}/code`)
    await expectFits(page, await framed(page))
    await expect(page.locator('blockquote')).toBeHidden()
    await page.goto(`${portal}/element`)
    const frame = await framed(page)
    await expectFits(page, frame)
    await expect(frame.locator('article:visible')).toHaveCount(4)
    await expect(page.getByRole('link', { name: 'Politics, in Broadsheet' })).toBeHidden()
  })
})

test('what it has for React works as it stands, and passes a theme on without loading the frame anew', async ({
  page,
}) => {
  const [component = ''] = await samplesIn('tsx')
  const code = await bundled(`
    import { useState } from 'react'
    import { createRoot } from 'react-dom/client'
    ${component}
    function Portal() {
      const [dark, setDark] = useState(false)
      return <><button onClick={() => setDark(!dark)}>Dark</button><Politics dark={dark} /></>
    }
    createRoot(document.getElementById('portal')).render(<Portal />)`)
  const script = `<script async src="${reader}/embed.js" crossorigin="anonymous"></script>`
  const portals = { '/': around(`${script}<div id="portal"></div><script src="/portal.js"></script>`) }
  await onPortal({ ...portals, '/portal.js': { text: code } }, async (portal) => {
    await page.goto(portal)
    const frame = await framed(page)
    await expectFits(page, frame)
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'light')
    await page.getByRole('button', { name: 'Dark' }).click()
    await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark')
    expect(frame.isDetached()).toBe(false)
  })
})

/** A portal's own build of some TSX, as one script. */
async function bundled(code: string): Promise<string> {
  // Within the project, where its packages are found.
  const folder = 'node_modules/.cache/broadsheet'
  await mkdir(folder, { recursive: true })
  await writeFile(`${folder}/portal.tsx`, code)
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      copyPublicDir: false,
      lib: { entry: `${folder}/portal.tsx`, formats: ['iife'], name: 'portal' },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error('The sample can’t be built.')
  return chunk.code
}
