import type { Newsroom } from './newsroom'

/** What the code learns of the newsroom, as Vite's `define`; the environment's own variables have their place in it already. */
export function definitions({
  source,
  address,
  embedHosts,
  graphicHosts,
  hasEvents,
}: Newsroom): Record<string, string> {
  return {
    SOURCE_SETTINGS: JSON.stringify(source),
    'import.meta.env.VITE_SITE_URL': JSON.stringify(address),
    'import.meta.env.VITE_EMBED_HOSTS': JSON.stringify(embedHosts),
    'import.meta.env.VITE_GRAPHIC_HOSTS': JSON.stringify(graphicHosts),
    'import.meta.env.VITE_EVENTS': JSON.stringify(hasEvents ? 'on' : ''),
  }
}
