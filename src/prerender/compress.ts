import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const textFile = /\.(?:html|js|css|json|xml|svg|txt|webmanifest)$/
const copyOfText = /(\.(?:html|js|css|json|xml|svg|txt|webmanifest))\.(?:br|gz)$/
const hidden = /(?:^|[\\/])\./
const smallest = 1024
/**
 * Hashed assets are made once and read for a year; everything else is made again with each edition. For a page, Brotli at 9
 * takes some twenty times as long as at 6 (it clears tables of 32 MB for each file) and saves three bytes in a thousand.
 */
const qualities = { assets: 11, other: 6 }
const atOnce = 16

/** What was compressed: how many files, how long they are, and how long their Brotli copies are. */
export interface Compressed {
  files: number
  bytes: number
  brotli: number
}

/**
 * Writes a Brotli and a gzip copy beside each text file of more than 1 KB in a folder, unless its copies are no older than it
 * is. Copies whose file has gone or become small are removed, for a server would answer with them. Gives what it wrote.
 */
export async function compressAll(folder: string): Promise<Compressed> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => !hidden.test(name))
  const known = new Set(names)
  const orphans = names.filter((name) => copyOfText.test(name) && !known.has(name.slice(0, -'.br'.length)))
  for (const name of orphans) await rm(join(folder, name))

  const done: Compressed = { files: 0, bytes: 0, brotli: 0 }
  const waiting = names.filter((name) => textFile.test(name)).values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const name of waiting) {
        const lengths = await compress(
          join(folder, name),
          name.startsWith('assets') ? qualities.assets : qualities.other,
        )
        if (lengths === null) continue
        done.files++
        done.bytes += lengths.bytes
        done.brotli += lengths.brotli
      }
    }),
  )
  return done
}

async function compress(file: string, quality: number): Promise<{ bytes: number; brotli: number } | null> {
  const [source, ...copies] = await Promise.all([stat(file), timeOf(`${file}.br`), timeOf(`${file}.gz`)])
  if (source.size <= smallest) {
    await Promise.all([rm(`${file}.br`, { force: true }), rm(`${file}.gz`, { force: true })])
    return null
  }
  if (copies.every((time) => time >= source.mtimeMs)) return null

  const bytes = await readFile(file)
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    promisify(gzip)(bytes, { level: 9 }),
  ])
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)])
  return { bytes: bytes.length, brotli: brotli.length }
}

/** When a file was last written, in milliseconds; 0 if there is none. */
async function timeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
