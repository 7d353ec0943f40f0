import { XMLParser } from 'fast-xml-parser'

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  removeNSPrefix: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // Only the five entities of XML and numbers: a document type may define others without end.
  processEntities: true,
  htmlEntities: true,
  // XHTML within Atom is kept as it is written.
  stopNodes: ['feed.entry.content', 'feed.entry.summary'],
})

/** Reads XML into plain objects: attributes begin with "@", an element that comes once is no list. Throws when it is not XML. */
export function parseXml(text: string): unknown {
  if (!/^\s*(?:\ufeff)?\s*</.test(text)) throw new Error('it does not begin with an element')
  return parser.parse(text)
}
