/** A thing on another site: the page that it stands on, and what a frame may load; empty when nothing may. */
export interface SiteEmbed {
  page: string
  player: string
}
