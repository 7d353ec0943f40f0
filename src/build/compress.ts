import { writeFileSync } from 'node:fs'
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'

const textFile = /\.(?:html|js|css|json|xml|svg|txt|webmanifest)$/
const copyOfText = /(\.(?:html|js|css|json|xml|svg|txt|webmanifest))\.(?:br|gz)$/
const hidden = /(?:^|[\\/])\./
const smallest = 400
/** Hashed assets are made once and read for a year; everything else is made again with each edition. */
const qualities = { assets: 11, other: 6 }
const atOnce = 16

/** What was compressed: how many files, how long they are, and how long their Brotli copies are. */
export interface Compressed {
  files: number
  bytes: number
  brotli: number
}

/** Compresses every text file in a folder, as `compressFiles`. Copies whose file has gone are removed. */
export async function compressAll(folder: string): Promise<Compressed> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => !hidden.test(name))
  const known = new Set(names)
  const orphans = names.filter((name) => !known.has(copyOf(name) ?? name))
  for (const name of orphans) await rm(join(folder, name))
  return compressFiles(folder, names)
}

/** The name of the text file that a file is a compressed copy of; null if it is none. */
export function copyOf(name: string): string | null {
  return copyOfText.test(name) ? name.replace(/\.(?:br|gz)$/, '') : null
}

/**
 * Writes a Brotli and a gzip copy beside each text file of more than 400 bytes, unless its copies are no older than it is. Copies
 * of a file that has become small are removed, for a server would answer with them. Takes the folder and names in it, of
 * which those of other files are passed over; gives what it wrote.
 */
export async function compressFiles(folder: string, names: string[]): Promise<Compressed> {
  const done: Compressed = { files: 0, bytes: 0, brotli: 0 }
  const waiting = names.filter((name) => textFile.test(name)).values()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const name of waiting) {
        const lengths = await compress(join(folder, name), qualityFor(name))
        if (lengths === null) continue
        done.files++
        done.bytes += lengths.bytes
        done.brotli += lengths.brotli
      }
    }),
  )
  return done
}

/**
 * The quality of Brotli for pages, by how many of them there are to write. At 10 a page takes 25 ms and is eight bytes in a
 * hundred shorter than at 6, with 3 ms; nothing between the two is worth its time.
 */
export function pageQuality(pages: number): number {
  return pages <= 500 ? 10 : 6
}

/** Writes a page and its copies, at once: a worker has nothing else to do meanwhile, and waiting would cost it more. */
export function writeCompressed(file: string, text: string, quality: number): void {
  const bytes = Buffer.from(text)
  // The copies come last: a server takes those that are no older than the file.
  writeFileSync(file, bytes)
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, brotliOptions(bytes, quality)))
  writeFileSync(`${file}.gz`, gzipSync(bytes, gzipOptions))
}

function qualityFor(name: string): number {
  return name.startsWith('assets') ? qualities.assets : qualities.other
}

async function compress(file: string, quality: number): Promise<{ bytes: number; brotli: number } | null> {
  const [source, ...copies] = await Promise.all([stat(file), timeOf(`${file}.br`), timeOf(`${file}.gz`)])
  if (source.size <= smallest) {
    await Promise.all([rm(`${file}.br`, { force: true }), rm(`${file}.gz`, { force: true })])
    return null
  }
  if (copies.every((time) => time >= source.mtimeMs)) return null
  const bytes = await readFile(file)
  return { bytes: bytes.length, brotli: await writeCopies(file, bytes, quality) }
}

/** Gives the length of the Brotli copy. */
async function writeCopies(file: string, bytes: Buffer, quality: number): Promise<number> {
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, brotliOptions(bytes, quality)),
    promisify(gzip)(bytes, gzipOptions),
  ])
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)])
  return brotli.length
}

const gzipOptions = { level: 6 }

function brotliOptions(bytes: Buffer, quality: number): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }
}

/** When a file was last written, in milliseconds; 0 if there is none. */
async function timeOf(file: string): Promise<number> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
