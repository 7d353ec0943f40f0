/** Size of every drawing, in units of its own. On a phone 390 px wide, 34 units are a readable 11 px. */
export const sheet = { width: 1200, height: 800 } as const

/** An element of SVG as text. Attribute values and text are escaped; `inside` is SVG already. */
export function element(name: string, attributes: Record<string, string | number>, inside = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${written.join('')}>${inside}</${name}>`
}

export function label(text: string, attributes: Record<string, string | number>): string {
  return element('text', attributes, escaped(text))
}

/** A whole drawing in the reader's colours, light or dark as the system is. */
export function drawing(title: string, inside: string): string {
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${sheet.width} ${sheet.height}`, ...sheet },
    `${element('title', {}, escaped(title))}<style>${style}</style>${element('rect', { class: 'ground', ...sheet })}${inside}`,
  )
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

const style = `
svg{--sea:#dfe6ea;--land:#fbf8f1;--border:#b9b2a4;--set:#f0d9c8;--ground:#f3f1ec;--ink:#17181b;--soft:#4b4e55;--rule:#cfcabf;--accent:#a4161a}
@media(prefers-color-scheme:dark){svg{--sea:#1b2126;--land:#32343a;--border:#50535b;--set:#5b3733;--ground:#1a1c20;--ink:#ebe8e2;--soft:#b9b6af;--rule:#3a3d44;--accent:#ff7a70}}
text{font:600 36px system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;fill:var(--ink)}
.ground{fill:var(--ground)}.sea{fill:var(--sea)}.land{fill:var(--land);stroke:var(--border);stroke-width:1.5}
.set{fill:var(--set);stroke:var(--border);stroke-width:1.5}.place{fill:var(--accent);stroke:var(--land);stroke-width:4}
.name{paint-order:stroke;stroke:var(--land);stroke-width:8;stroke-linejoin:round}
.title{font-size:44px;font-weight:700}.soft{fill:var(--soft);font-weight:400}.bar{fill:var(--accent)}
.rule{stroke:var(--rule);stroke-width:2}.line{fill:none;stroke:var(--accent);stroke-width:6;stroke-linejoin:round}.dot{fill:var(--accent)}
`.trim()
