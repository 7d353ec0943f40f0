import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
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

/** A content coding that files have compressed copies in (RFC 9110, 8.4.1). */
export type Coding = 'br' | 'gzip'

const endings = { br: '.br', gzip: '.gz' }

/**
 * Writes compressed copies beside each text file of more than 400 bytes, unless it has copies that are no older. Takes a folder,
 * the names of files in it, and the codings; other files are passed over.
 */
export async function compressFiles(folder: string, names: string[], codings: Coding[]): Promise<void> {
  const texts = names.filter((name) => textFile.test(name))
  await pMap(texts, (name) => compress(join(folder, name), qualityFor(name), codings), { concurrency: atOnce })
}

/**
 * Returns the quality of Brotli for pages, by how many of them there are to write. At 10 a page takes 20 ms and is six bytes
 * in a hundred shorter than at 6, with 1 ms; nothing between the two is worth its time. It is for so few pages that a new story
 * waits a second longer at most.
 */
export function pageQuality(pages: number): number {
  return pages <= 50 ? 10 : 6
}

/** Writes a page and its copies, at once: a worker has nothing else to do meanwhile, and waiting would cost it more. */
export function writeCompressed(file: string, text: string, codings: Coding[], quality: number): void {
  const bytes = Buffer.from(text)
  // The copies come last: a server takes those that are no older than the file.
  writeFileSync(file, bytes)
  for (const coding of codings) {
    const copy =
      coding === 'br' ? brotliCompressSync(bytes, brotliOptions(bytes, quality)) : gzipSync(bytes, gzipOptions)
    writeFileSync(file + endings[coding], copy)
  }
}

/** Whether a file has a copy in each of some codings. */
export function hasCopies(file: string, codings: Coding[]): boolean {
  return codings.every((coding) => existsSync(file + endings[coding]))
}

function qualityFor(name: string): number {
  return name.startsWith('assets') ? qualities.assets : qualities.other
}

async function compress(file: string, quality: number, codings: Coding[]): Promise<void> {
  const source = statSync(file)
  if (source.size <= smallest) return
  const missing = codings.filter((coding) => timeOf(file + endings[coding]) < source.mtimeMs)
  if (missing.length === 0) return
  const bytes = readFileSync(file)
  await Promise.all(
    missing.map(async (coding) => {
      const copy =
        coding === 'br'
          ? promisify(brotliCompress)(bytes, brotliOptions(bytes, quality))
          : promisify(gzip)(bytes, gzipOptions)
      writeFileSync(file + endings[coding], await copy)
    }),
  )
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
function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
