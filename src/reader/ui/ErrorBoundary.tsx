import { Component, type ReactNode } from 'react'

interface Props {
  /** What stands in for the children when drawing them fails. */
  fallback: ReactNode
  children: ReactNode
}

/** Keeps a failure in one part of a page from taking the rest along. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
