import type { PictureFile } from './renditions'

/** Samples a second, enough for tones of a few hundred hertz. */
const rate = 8000
/** Seconds that each tone is held. */
const held = 2
const fade = 0.05

/** The pitches that the story of the concert pitch plays one after the other, in hertz. */
const pitches = [435, 440, 452.5]

/** The sound file that goes with the stories, made when the edition is. */
export const tones: PictureFile = {
  path: 'sound/three-pitches.wav',
  fingerprint: JSON.stringify([rate, held, fade, pitches]),
  render: async () => wave(pitches.flatMap(toneOf)),
}

/** The samples of a pure tone, from 0 to 255, which begins and ends softly. */
function toneOf(pitch: number): number[] {
  return Array.from({ length: rate * held }, (_, at) => {
    const time = at / rate
    const loudness = Math.min(1, time / fade, (held - time) / fade)
    return Math.round(128 + 90 * loudness * Math.sin(2 * Math.PI * pitch * time))
  })
}

/** A mono file of 8-bit samples (RIFF, WAVE format 1). */
function wave(samples: number[]): Uint8Array {
  const header = Buffer.alloc(44)
  header.write('RIFF', 0)
  header.writeUInt32LE(36 + samples.length, 4)
  header.write('WAVEfmt ', 8)
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(1, 22)
  header.writeUInt32LE(rate, 24)
  header.writeUInt32LE(rate, 28)
  header.writeUInt16LE(1, 32)
  header.writeUInt16LE(8, 34)
  header.write('data', 36)
  header.writeUInt32LE(samples.length, 40)
  return Buffer.concat([header, Uint8Array.from(samples)])
}
