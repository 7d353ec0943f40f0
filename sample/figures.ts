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

const steps = [1, 2, 2.5, 5, 10]

/** Round values that enclose `least` to `most`, about four steps apart; from zero where that isn't far below. */
export function ticksOver(least: number, most: number): number[] {
  const from = least >= 0 && least < (most - least) / 2 ? 0 : least
  const wanted = (most - from) / 4 || 1
  const magnitude = 10 ** Math.floor(Math.log10(wanted))
  const step = (steps.find((step) => step * magnitude >= wanted * 0.999) ?? 10) * magnitude
  const under = Math.floor(from / step)
  // A lowest figure just above the axis would have no room for its own words.
  const first = from !== 0 && from / step - under < 0.6 ? under - 1 : under
  const count = Math.ceil(most / step) - first
  return Array.from({ length: Math.max(1, count) + 1 }, (_, place) => Number(((first + place) * step).toPrecision(12)))
}
