import { brandFamilies } from './brandFace'

/** The reader's colours (src/reader/app/tokens.css), and for maps some that the page has no use for. */
const light = {
  ground: '#f3f1ec',
  ink: '#17181b',
  soft: '#4b4e55',
  rule: '#d5d0c5',
  accent: '#a4161a',
  bar: '#a4161a',
  sea: '#dae4e9',
  coast: '#a9b9c2',
  land: '#fbf9f4',
  border: '#bdb6a8',
  set: '#f1dccd',
}
const dark: typeof light = {
  ground: '#1a1c20',
  ink: '#ebe8e2',
  soft: '#b9b6af',
  rule: '#3a3d44',
  accent: '#ff7a70',
  /** Calmer than the accent where it fills more than a line. */
  bar: '#d65d55',
  sea: '#1a232b',
  coast: '#59626c',
  land: '#303238',
  border: '#5d6069',
  set: '#5c3f40',
}

const face = `text{font:400 34px ${brandFamilies},system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;fill:var(--ink)}
.end{text-anchor:end}.middle{text-anchor:middle}.soft{fill:var(--soft)}`

const charts = `.ground{fill:var(--ground)}.title{font-size:44px;font-weight:700}.value{font-weight:600}
.bar{fill:var(--bar)}.dot{fill:var(--accent)}.rule{stroke:var(--rule);stroke-width:2}.axis{stroke:var(--soft);stroke-width:2}
.line{fill:none;stroke:var(--accent);stroke-width:6;stroke-linejoin:round}
.over{paint-order:stroke;stroke:var(--ground);stroke-width:10;stroke-linejoin:round}`

const maps = `.sea{fill:var(--sea)}.land,.set{stroke:var(--coast);stroke-width:1.5;stroke-linejoin:round}.land{fill:var(--land)}.set{fill:var(--set)}
.border{fill:none;stroke:var(--border);stroke-width:2.5;stroke-linejoin:round}
.place{fill:var(--accent);stroke:var(--land);stroke-width:4}
.name{font-size:38px;font-weight:600}.country{fill:var(--soft)}.spaced{letter-spacing:2px}
.name,.country,.scale text{paint-order:stroke;stroke:var(--land);stroke-opacity:.75;stroke-width:7;stroke-linejoin:round}
.scale path{fill:none;stroke:var(--soft);stroke-width:3}`

const portraits = `.shade{fill:#000;opacity:.1}.eye{fill:#23201e}
.line{fill:none;stroke:#23201e;stroke-width:7;stroke-linecap:round;stroke-linejoin:round}`

/**
 * A drawing's width on the page decides its lettering (CSS Media Queries, in an image the width of the image): none on a card,
 * where it would be noise, with bolder lines instead (cards are at most 272 px wide, a story's pictures at least 288, on a screen
 * of 320 px); large on a phone; as large as the text around it in a wide story.
 */
const widths = `@media(max-width:280px){text,.scale,.rule{display:none}.line{stroke-width:14}.place{stroke-width:0;r:20px}.dot{r:14px}.border{stroke-width:4}}
@media(min-width:600px){text{font-size:26px}.title{font-size:34px}.name{font-size:31px}.over,.name,.country,.scale text{stroke-width:5}}`

/** Style sheets of drawings: in the reader's colours, light or dark as the page around is. */
export const chartStyle = styled(charts)
export const mapStyle = styled(maps)
export const portraitStyle = styled(portraits)

function styled(rules: string): string {
  return `svg{${properties(light)}}@media(prefers-color-scheme:dark){svg{${properties(dark)}}}${face}${rules}${widths}`.replaceAll(
    '\n',
    '',
  )
}

function properties(colours: typeof light): string {
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')
}
