import { BroadsheetEmbed, elementName } from './hostElement'
import { watchMarkup } from './hostMarkup'

/**
 * embed.js, which a portal includes once to have the frames on its pages as tall as their content (docs/embedding.md). It
 * may be included twice: the first copy does the work.
 */
if (!customElements.get(elementName)) {
  customElements.define(elementName, BroadsheetEmbed)
  watchMarkup(document)
}
