import { createElement, Fragment } from 'react'
import type { Inline } from '../../model/body'
import type { MathNode } from '../../model/math'

/** A formula as MathML, which browsers set and screen readers read by themselves. */
export function Formula({ formula: { math, isBlock } }: { formula: Extract<Inline, { type: 'formula' }> }) {
  return createElement('math', isBlock ? { display: 'block' } : {}, <Nodes nodes={math} />)
}

function Nodes({ nodes }: { nodes: MathNode[] }) {
  return nodes.map((node, position) => (
    <Fragment key={position}>
      {typeof node === 'string' ? node : createElement(node.tag, node.attributes, <Nodes nodes={node.children} />)}
    </Fragment>
  ))
}
