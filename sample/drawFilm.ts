import { spawn } from 'node:child_process'
import { once } from 'node:events'
import sharp from 'sharp'
import { filmSource, filmSpan } from './film'
import { orbitFrame } from './orbit'

// Draws the film of the sample edition: `npx tsx sample/drawFilm.ts`. Needs ffmpeg with VP9, which is why the film is kept in the repository.
const framesPerSecond = 25
const frames = framesPerSecond * filmSpan.seconds

const input = ['-f', 'image2pipe', '-framerate', `${framesPerSecond}`, '-c:v', 'png', '-i', '-']
const codec = ['-c:v', 'libvpx-vp9', '-crf', '40', '-b:v', '0', '-pix_fmt', 'yuv420p', '-row-mt', '1', '-g', '250']
const encoder = spawn('ffmpeg', ['-y', '-loglevel', 'error', ...input, ...codec, '-an', filmSource], {
  stdio: ['pipe', 'inherit', 'inherit'],
})
for (let frame = 0; frame < frames; frame++) {
  const year = filmSpan.from + ((filmSpan.to - filmSpan.from) * frame) / (frames - 1)
  const png = await sharp(Buffer.from(orbitFrame(year)))
    .png()
    .toBuffer()
  if (!encoder.stdin.write(png)) await once(encoder.stdin, 'drain')
}
encoder.stdin.end()
await once(encoder, 'close')
