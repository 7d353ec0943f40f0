import { useLocale } from '../../i18n/locale'

interface Props {
  /** The page at the other site, and the site's name. */
  url: string
  host: string
  /** What a frame would load; empty when only the page can be opened. */
  player: string
  onLoad: () => void
}

/** The ways to what another site shows: into this page, or to its page there. */
export function EmbedActions({ url, host, player, onLoad }: Props) {
  const { messages } = useLocale()
  return (
    <>
      {isForFrame(player) && (
        <button type="button" onClick={onLoad}>
          {messages.loadEmbed(host)}
        </button>
      )}
      <a href={url} target="_blank" rel="noopener noreferrer">
        {messages.openEmbed(host)}
      </a>
    </>
  )
}

/** Whether a frame may load a player. The sandbox lets it keep its origin: on ours it could take itself out of it. */
export function isForFrame(player: string): boolean {
  if (!URL.canParse(player)) return false
  return typeof location === 'undefined' || new URL(player).origin !== location.origin
}
