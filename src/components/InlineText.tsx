import { Fragment } from 'react'
import { Link } from 'react-router-dom'
import type { Inline } from '../model/body'

const elements = { strong: 'strong', emphasis: 'em', subscript: 'sub', superscript: 'sup' } as const

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
      return part.text
    case 'break':
      return <br />
    case 'link':
      return <TextLink href={part.href} line={part.text} />
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

function TextLink({ href, line }: { href: string; line: Inline[] }) {
  if (href.startsWith('/') || href.startsWith('#')) {
    return (
      <Link to={href}>
        <InlineText line={line} />
      </Link>
    )
  }
  return (
    <a href={href} rel="noopener noreferrer">
      <InlineText line={line} />
    </a>
  )
}
