import { spawn, spawnSync } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeEdition } from './generate'

const prerender = join('src', 'build', 'main.ts')
const sections = ['politics', 'world', 'business', 'science', 'culture', 'sport']
/** Has a process tell its peak memory, in kilobytes, as it ends. */
const tellPeak =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS+"\\n"))'

/** Builds 2,000 stories of one section, and again with a new one; returns the seconds of the second build. */
export async function measureNewStory(folder: string): Promise<number> {
  const edition = join(folder, 'edition-2000')
  await writeEdition(edition, { stories: 2000, sections: ['politics'] })
  await build(folder, 2000)
  await writeEdition(edition, { stories: 2000, newer: 1, sections: ['politics'] })
  spawnSync('sync')
  const { seconds } = await build(folder, 2000)
  const page = await readFile(join(folder, 'out-2000', 'politics', 'index.html'), 'utf8')
  if (!page.includes('/politics/story--1')) throw new Error('The second build has no new story.')
  return seconds
}

/** Seconds, and bytes of memory at the peak. */
export interface Build {
  seconds: number
  peak: number
}

export interface Builds {
  small: Build
  large: Build
  again: Build
}

/**
 * Prerenders 1,000 and 10,000 articles without photos, and the 10,000 again after the text of one has changed. Takes a folder
 * to work in; null if there is no prerender step.
 */
export async function measureBuilds(folder: string): Promise<Builds> {
  await writeEdition(join(folder, 'edition-1000'), { stories: 1000, sections })
  await writeEdition(join(folder, 'edition-10000'), { stories: 10_000, sections })
  const small = await build(folder, 1000)
  const large = await build(folder, 10_000)

  const changed = join(folder, 'edition-10000', 'articles', 'politics', 'story-6000.json')
  const text = await readFile(changed, 'utf8')
  await writeFile(changed, text.replace('"body":[', '"body":[{"type":"paragraph","text":"This came later."},'))
  // The files of the build before are still on their way to the disk, which a newsroom's next change rarely meets.
  spawnSync('sync')
  const again = await build(folder, 10_000)
  const page = await readFile(join(folder, 'out-10000', 'politics', 'story-6000', 'index.html'), 'utf8')
  if (!page.includes('This came later.')) throw new Error('The second build left the changed article as it was.')
  return { small, large, again }
}

/** Builds the edition of so many stories in a folder. */
export async function build(folder: string, stories: number): Promise<Build> {
  const edition = join(folder, `edition-${stories}`)
  const out = join(folder, `out-${stories}`)
  await mkdir(out, { recursive: true })
  const args = [prerender, '--edition', edition, '--out', out]
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', tellPeak, '--import', 'tsx', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      console.log(`  ${stories} stories: ${((performance.now() - started) / 1000).toFixed(1)} s`)
      if (code !== 0) return reject(new Error(`The build of ${edition} failed: ${said}`))
      const peaks = [...said.matchAll(/^peak (\d+)$/gm)].map(([, kilobytes]) => Number(kilobytes))
      resolve({ seconds: (performance.now() - started) / 1000, peak: Math.max(...peaks) * 1024 })
    })
  })
}
