import { Fragment } from 'react'
import type { Inline } from '../../model/body'
import { OutsideLink, SiteLink } from '../ui/SiteLink'

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
