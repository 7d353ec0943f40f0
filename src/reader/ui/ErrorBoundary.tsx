import { Component, type ReactNode } from 'react'

interface Props {
  /** What stands in for the children when drawing them fails, or what draws it from the error. */
  fallback: ReactNode | ((error: unknown) => ReactNode)
  /** Where this changes, the children are tried anew. */
  resetKey?: string
  children: ReactNode
}

interface State {
  failure: { error: unknown } | null
  resetKey: string | undefined
}

/** Keeps a failure in one part of a page from taking the rest along. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown) {
    return { failure: { error } }
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State) {
    return resetKey === state.resetKey ? null : { failure: null, resetKey }
  }

  override render() {
    const { failure } = this.state
    const { fallback, children } = this.props
    if (failure === null) return children
    return typeof fallback === 'function' ? fallback(failure.error) : fallback
  }
}
