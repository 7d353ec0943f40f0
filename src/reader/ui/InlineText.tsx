import { createContext, Fragment, useContext } from 'react'
import type { Inline } from '../../model/body'
import { directionOf } from '../../model/language'
import { withLineBreaks } from './lineBreaks'
import { useRareParts } from './rareParts'
import { OutsideLink, SiteLink } from './SiteLink'

const elements = {
  strong: 'strong',
  emphasis: 'em',
  subscript: 'sub',
  superscript: 'sup',
  deleted: 's',
  inserted: 'ins',
  small: 'small',
  code: 'code',
} as const

/** BCP 47 tag of the story that a text is in, which has a say in where its lines break. */
export const TextLanguage = createContext('')

/** A line of text with its marks and links. */
export function InlineText({ line }: { line: Inline[] }) {
  return line.map((part, position) => (
    <Fragment key={position}>
      <Part part={part} />
    </Fragment>
  ))
}

function Part({ part }: { part: Inline }) {
  switch (part.type) {
    case 'text':
      return <Text text={part.text} />
    case 'formula':
      return <Formula formula={part} />
    case 'break':
      return <br />
    case 'link':
      return <TextLink href={part.href} line={part.text} />
    case 'anchor':
      return (
        <span id={part.id}>
          <InlineText line={part.text} />
        </span>
      )
    case 'language':
      return (
        <span lang={part.language} dir={directionOf(part.language)}>
          <InlineText line={part.text} />
        </span>
      )
    case 'ruby':
      return (
        <ruby>
          <InlineText line={part.text} />
          <rp>（</rp>
          <rt>{part.reading}</rt>
          <rp>）</rp>
        </ruby>
      )
    default: {
      const Element = elements[part.type]
      return (
        <Element>
          <InlineText line={part.text} />
        </Element>
      )
    }
  }
}

/** A formula, or its characters where the code for it can't be had. */
function Formula({ formula }: { formula: Extract<Inline, { type: 'formula' }> }) {
  const parts = useRareParts(true)
  return parts ? <parts.Formula formula={formula} /> : <InlineText line={formula.text} />
}

function Text({ text }: { text: string }) {
  return withLineBreaks(text, useContext(TextLanguage))
}

function TextLink({ href, line }: { href: string; line: Inline[] }) {
  if (href.startsWith('/') || href.startsWith('#')) {
    return (
      <SiteLink to={href}>
        <InlineText line={line} />
      </SiteLink>
    )
  }
  return (
    <OutsideLink href={href}>
      <InlineText line={line} />
    </OutsideLink>
  )
}
