import { useEffect, useRef, useState } from 'react'
import { useBlockWords } from '../../i18n/blockWords'
import { useLocale } from '../../i18n/locale'
import type { Graphic as GraphicBlock } from '../../model/body'
import { PhotoFigure } from '../photo/PhotoFigure'
import { usePhotosOnDemand } from '../photo/usePhotosOnDemand'
import { EmbedActions, isForFrame } from './EmbedActions'
import styles from './Graphic.module.css'
import { heightIn } from './graphicMessages'

interface Props {
  graphic: GraphicBlock
  /** BCP 47 tag of the story. */
  around: string
}

/**
 * A chart or map at another site: its picture or description, with the room that it needs, until the reader asks for it or at once
 * where the newsroom lists its host.
 */
export function Graphic({ graphic, around }: Props) {
  const { url, title, player, alt, image, height } = graphic
  const { messages } = useLocale()
  const words = useBlockWords()
  // The address that the reader agreed to load. Another graphic needs another yes.
  const [asked, setAsked] = useState<string | null>(null)
  const savesData = usePhotosOnDemand(false)
  const host = hostOf(player || url)
  if (asked === player || (isListed(player) && !savesData))
    return <Frame key={player} graphic={graphic} hasFocus={asked === player} />
  return (
    <figure className={styles.place}>
      {/* An attribute of SVG's own keeps the room: a policy may forbid style attributes in HTML. */}
      <svg className={styles.room} width="1" height={image === null ? height : 0} aria-hidden="true" />
      <div className={styles.words}>
        {title !== '' && <p className={styles.title}>{title}</p>}
        {image === null ? (
          alt !== '' && <p>{alt}</p>
        ) : (
          <PhotoFigure
            photo={{ ...image, alt: image.alt || alt }}
            around={around}
            sizes="(min-width: 41rem) 41rem, 100vw"
          />
        )}
        <p className={styles.from}>
          {words.graphicFrom(host)}. {messages.embedNote}
        </p>
        <EmbedActions url={url} host={host} player={player} onLoad={() => setAsked(player)} />
      </div>
    </figure>
  )
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : ''
}

/** Whether the newsroom lets graphics of a host load at once. */
function isListed(player: string): boolean {
  const hosts: string[] = (import.meta.env.VITE_GRAPHIC_HOSTS ?? '').split(' ')
  return isForFrame(player) && hosts.includes(new URL(player).host)
}

/** CSS pixels, for a graphic that hasn't said how high it is. */
const usualHeight = 400

function Frame({
  graphic: { player, title, alt, url, height },
  hasFocus,
}: {
  graphic: GraphicBlock
  hasFocus: boolean
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [own, setOwn] = useState(height || usualHeight)
  useEffect(() => {
    if (hasFocus) frame.current?.focus()
    const { origin } = new URL(player)
    const listen = (event: MessageEvent<unknown>) => {
      if (event.origin !== origin || event.source !== frame.current?.contentWindow) return
      const told = heightIn(event.data)
      if (told !== null) setOwn(told)
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [hasFocus, player])
  return (
    <figure className={styles.graphic}>
      <iframe
        ref={frame}
        className={styles.frame}
        src={player}
        title={title || hostOf(url)}
        height={own}
        sandbox="allow-scripts allow-same-origin allow-popups"
        allow="fullscreen"
        referrerPolicy="strict-origin-when-cross-origin"
        loading="lazy"
      />
      {alt !== '' && <figcaption className="visually-hidden">{alt}</figcaption>}
    </figure>
  )
}
