import { XMLParser } from 'fast-xml-parser'
import { elementNames } from './namespaces'

/** Elements that hold HTML, which feeds escape, wrap as character data, or write as it is: they are kept as they are written. */
const asWritten = [
  ...['description', 'content:encoded', 'xhtml:body'].flatMap((name) => [
    `rss.channel.item.${name}`,
    `rdf:RDF.item.${name}`,
  ]),
  ...['feed.title', 'feed.entry.title', 'feed.entry.content', 'feed.entry.summary'],
]

/**
 * Reads XML into plain objects: attributes begin with "@", an element that comes once is no list. Prefixes are those of
 * `elementNames`. Throws when it is not XML.
 */
export function parseXml(text: string): unknown {
  if (!/^\s*(?:\ufeff)?\s*</.test(text)) throw new Error('it does not begin with an element')
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
    transformTagName: elementNames(text),
    stopNodes: asWritten,
  })
  return parser.parse(text.replace(documentType, ''))
}

const documentType = /<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>/i
