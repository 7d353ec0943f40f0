import { createContext, type MouseEvent, type ReactNode, useContext } from 'react'
import { Link, useHref } from 'react-router-dom'

/** What links may do in another site's frame. */
export interface FrameLinks {
  /** The path under which the frame shows one of our pages, or null for a page that it leaves for. */
  inside: (path: string) => string | null
  /** Where a link that leaves the frame opens. */
  target: '_blank' | '_top'
  /** Moves within the frame leave no trace in the history. */
  replace: boolean
  /** Called on a click on a link of our own that leaves the frame, before the browser follows it. */
  onLeave: (click: MouseEvent<HTMLAnchorElement>) => void
}

/** Null on our own pages. */
export const FrameLinksContext = createContext<FrameLinks | null>(null)

interface Props {
  /** A path of the reader, or "#" and a place on the page. */
  to: string
  className?: string | undefined
  children: ReactNode
}

/** A link to another page of the reader: on its own pages a move, in a frame what the portal chose. */
export function SiteLink({ to, ...rest }: Props) {
  const frame = useContext(FrameLinksContext)
  // Within the page: on our own, Back returns to where the reader was; a portal's history is left alone.
  if (to.startsWith('#')) return <Link to={to} replace={frame !== null} {...rest} />
  if (frame === null) return <Link to={to} {...rest} />
  const inside = frame.inside(to)
  if (inside === null) return <LeavingLink to={to} {...rest} />
  return <Link to={inside} replace={frame.replace} {...rest} />
}

/** A link to a page of ours that leaves the frame, whatever the portal chose; the page's real address, or its path. */
export function LeavingLink({ to, ...rest }: Props) {
  const frame = useContext(FrameLinksContext)
  const href = useHref(to)
  return (
    <a href={isAbsolute(to) ? to : href} target={frame?.target} rel="noopener" onClick={frame?.onLeave} {...rest} />
  )
}

function isAbsolute(address: string): boolean {
  return /^https?:/i.test(address)
}

/** A link to another site. In a frame it opens a tab of its own. */
export function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  const framed = useContext(FrameLinksContext) !== null
  return (
    <a href={href} target={framed && isAbsolute(href) ? '_blank' : undefined} rel="noopener noreferrer">
      {children}
    </a>
  )
}
