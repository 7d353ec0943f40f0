import { BroadsheetEmbed, elementName } from './hostElement'
import { watchMarkup } from './hostMarkup'

/**
 * embed.js: a portal includes it to make the frames on its pages as tall as their content (docs/embedding.md). A second copy on
 * a page does nothing.
 */
if (!customElements.get(elementName)) {
  customElements.define(elementName, BroadsheetEmbed)
  watchMarkup(document)
}
