import { type ScaleLinear, scaleLinear } from 'd3-scale'

/** How the figures of a chart are written. */
export interface Figures {
  /** The unit is short enough to stand behind a figure. */
  short: boolean
  plain(value: number): string
  /** With the unit, where that is short. */
  full(value: number): string
}

const longestShort = 3

/** Takes the language of the readers, a BCP 47 tag, and the unit: "%" or "km" stands behind figures, "countries" does not. */
export function figuresIn(language: string, unit: string): Figures {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 3 })
  const short = unit !== '' && unit.length <= longestShort
  const suffix = !short ? '' : unit === '%' ? unit : `\u00A0${unit}`
  return { short, plain: (value) => format.format(value), full: (value) => format.format(value) + suffix }
}

/**
 * Returns a scale from round value to round value that holds `least` and `most`, with about four steps between; it starts at
 * zero where zero isn't far below.
 */
export function valueScale(least: number, most: number): ScaleLinear<number, number> {
  const range = most - least || Math.abs(most) || 1
  const startsAtZero = least >= 0 && least < range / 2
  // A lowest figure just above the axis would leave no room for its own label.
  const lower = startsAtZero ? 0 : least - range * 0.12
  return scaleLinear()
    .domain([lower, most === lower ? lower + 1 : most])
    .nice(4)
}

/** Lists the round values of a scale, about four steps apart. */
export function ticksOf(scale: ScaleLinear<number, number>): number[] {
  return scale.ticks(4)
}
