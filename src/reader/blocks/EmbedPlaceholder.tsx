import { useState } from 'react'
import { useLocale } from '../../i18n/locale'
import type { Embed } from '../../model/body'
import { EmbedActions } from './EmbedActions'
import styles from './EmbedPlaceholder.module.css'

/** Something of another site: named, and not loaded before the reader asks for it. */
export function EmbedPlaceholder({ embed: { url, title, player } }: { embed: Embed }) {
  const { messages } = useLocale()
  // The address that the reader agreed to load. Another player needs another yes.
  const [allowed, setAllowed] = useState<string | null>(null)
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
  if (allowed === player) return <Player address={player} title={title || host} />
  return (
    <div className={styles.embed}>
      {title !== '' && <p className={styles.title}>{title}</p>}
      <p>
        {host !== '' && `${messages.embedFrom(host)}. `}
        {messages.embedNote}
      </p>
      <EmbedActions url={url} host={host} player={player} onLoad={() => setAllowed(player)} />
    </div>
  )
}

/**
 * The other site in a sandbox. It keeps its own origin, which its player needs and which is never ours: sources refuse
 * players on the reader's own.
 */
function Player({ address, title }: { address: string; title: string }) {
  return (
    <iframe
      className={styles.player}
      src={address}
      title={title}
      sandbox="allow-scripts allow-same-origin allow-popups allow-presentation"
      allow="fullscreen"
      referrerPolicy="strict-origin-when-cross-origin"
      loading="lazy"
      ref={focusOn}
    />
  )
}

/** One function for all renders: React calls a new one anew at each, and the player would take the focus again. */
function focusOn(frame: HTMLIFrameElement | null): void {
  frame?.focus()
}
