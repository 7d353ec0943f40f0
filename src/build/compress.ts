import { writeFileSync } from 'node:fs'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type BrotliOptions, brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib'
import pMap from 'p-map'

const textFile = /\.(?:html|js|css|json|xml|svg|txt|webmanifest)$/
/** The length, in bytes, up to which a copy would save nothing. */
const smallest = 400
/** Hashed assets are made once and read for a year; everything else is made again with each edition. */
const qualities = { assets: 11, other: 6 }
const atOnce = 16

/**
 * Writes a Brotli and a gzip copy beside each text file of more than 400 bytes, unless it has copies that are no older. Takes
 * a folder and the names of files in it; other files are passed over.
 */
export async function compressFiles(folder: string, names: string[]): Promise<void> {
  const texts = names.filter((name) => textFile.test(name))
  await pMap(texts, (name) => compress(join(folder, name), qualityFor(name)), { concurrency: atOnce })
}

/**
 * Returns the quality of Brotli for pages, by how many of them there are to write. At 10 a page takes 25 ms and is eight bytes
 * in a hundred shorter than at 6, with 3 ms; nothing between the two is worth its time.
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

async function compress(file: string, quality: number): Promise<void> {
  const [source, ...copies] = await Promise.all([stat(file), timeOf(`${file}.br`), timeOf(`${file}.gz`)])
  if (source.size <= smallest || copies.every((time) => time >= source.mtimeMs)) return
  const bytes = await readFile(file)
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(bytes, brotliOptions(bytes, quality)),
    promisify(gzip)(bytes, gzipOptions),
  ])
  await Promise.all([writeFile(`${file}.br`, brotli), writeFile(`${file}.gz`, gzipped)])
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
