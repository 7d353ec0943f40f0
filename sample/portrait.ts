import { portraitStyle } from './drawingStyles'
import type { PortraitSpec } from './pictureSpec'
import { type Attributes, drawing, element, sheet } from './svg'

const middle = sheet.width / 2

/** What pages show of a portrait, in fractions of its sides: the square in its middle. */
const shownWidth = sheet.height / sheet.width
export const portraitArea = { left: (1 - shownWidth) / 2, top: 0, width: shownWidth, height: 1 }

/** Draws somebody who never was, from the shoulders up. */
export function portraitOf({ title, ground, skin, hair, coat, cut, hasGlasses }: PortraitSpec): string {
  const { back, front } = cuts[cut]
  const ears = [-128, 128].map((side) => oval(middle + side, 400, 20, 34, { fill: skin })).join('')
  const eyes = [-52, 52].map((side) => oval(middle + side, 388, 9, 11, { class: 'eye' })).join('')
  const somebody = [
    shape(back, { fill: hair }),
    shape(shoulders, { fill: coat }),
    shape(collar, { fill: skin }),
    shape(neck, { fill: skin }),
    shape(neckShadow, { class: 'shade' }),
    cut === 'short' ? ears : '',
    shape(face, { fill: skin }),
    shape(halfFace, { class: 'shade' }),
    shape(front, { fill: hair }),
    eyes,
    shape(features, { class: 'line' }),
    hasGlasses ? shape(glasses, { class: 'line' }) : '',
  ]
  const nearer = `translate(${middle} ${sheet.height}) scale(1.2) translate(${-middle} ${-sheet.height})`
  return drawing(
    title,
    portraitStyle,
    element('rect', { fill: ground, ...sheet }) + element('g', { transform: nearer }, somebody.join('')),
  )
}

const face = `M${middle - 128} 340C${middle - 128} 180 ${middle + 128} 180 ${middle + 128} 340C${middle + 128} 470 ${middle + 70} 560 ${middle} 560C${middle - 70} 560 ${middle - 128} 470 ${middle - 128} 340Z`
/** The light falls from the left. */
const halfFace = `M${middle + 20} 222C${middle + 90} 226 ${middle + 128} 262 ${middle + 128} 340C${middle + 128} 470 ${middle + 70} 560 ${middle} 560C${middle + 56} 470 ${middle + 70} 340 ${middle + 20} 222Z`
const neck = `M${middle - 58} 500H${middle + 58}V640C${middle + 58} 690 ${middle - 58} 690 ${middle - 58} 640Z`
const neckShadow = `M${middle - 58} 532C${middle - 30} 572 ${middle + 30} 572 ${middle + 58} 532V590C${middle + 20} 616 ${middle - 30} 610 ${middle - 58} 570Z`
const shoulders = `M${middle - 370} 800C${middle - 350} 690 ${middle - 220} 650 ${middle - 90} 610L${middle} 700L${middle + 90} 610C${middle + 220} 650 ${middle + 350} 690 ${middle + 370} 800Z`
const collar = `M${middle - 92} 610L${middle} 730L${middle + 92} 610Z`
const features = `M${middle - 84} 350Q${middle - 52} 332 ${middle - 22} 348M${middle + 22} 348Q${middle + 52} 332 ${middle + 84} 350M${middle} 390Q${middle - 22} 440 ${middle + 6} 446M${middle - 44} 492Q${middle} 520 ${middle + 44} 492`

/** What of the hair is behind the head, and what before it. */
const cuts = {
  long: {
    back: `M${middle - 168} 640C${middle - 210} 420 ${middle - 190} 150 ${middle} 150C${middle + 190} 150 ${middle + 210} 420 ${middle + 168} 640Z`,
    front: `M${middle - 140} 390C${middle - 150} 190 ${middle - 60} 170 ${middle} 170C${middle + 80} 170 ${middle + 152} 200 ${middle + 140} 390C${middle + 116} 320 ${middle + 80} 262 ${middle + 30} 240C${middle - 40} 300 ${middle - 112} 300 ${middle - 140} 390Z`,
  },
  short: {
    back: `M${middle - 140} 380C${middle - 170} 200 ${middle - 80} 150 ${middle} 150C${middle + 80} 150 ${middle + 170} 200 ${middle + 140} 380Z`,
    front: `M${middle - 140} 370C${middle - 164} 210 ${middle - 90} 150 ${middle + 10} 156C${middle + 110} 150 ${middle + 160} 220 ${middle + 140} 370C${middle + 128} 320 ${middle + 118} 290 ${middle + 96} 268C${middle + 20} 286 ${middle - 60} 276 ${middle - 100} 256C${middle - 118} 290 ${middle - 130} 320 ${middle - 140} 370Z`,
  },
} as const

const glasses = `${[-52, 52].map((side) => `M${middle + side - 42} 388a42 36 0 1 0 84 0a42 36 0 1 0 -84 0`).join('')}M${middle - 10} 384q10 -10 20 0`

function shape(d: string, attributes: Attributes): string {
  return element('path', { d, ...attributes })
}

function oval(cx: number, cy: number, rx: number, ry: number, attributes: Attributes): string {
  return element('ellipse', { cx, cy, rx, ry, ...attributes })
}
