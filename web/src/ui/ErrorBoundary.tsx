import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode } from 'react'
import { ErrorState } from './ErrorState'

interface Props {
  children: ReactNode
  /** "The timeline could not be shown" */
  title?: string
}

interface CatcherProps extends Props {
  onReset: () => void
}

class Catcher extends Component<CatcherProps, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  private readonly again = () => {
    this.props.onReset()
    this.setState({ error: null })
  }

  override render() {
    const { children, title } = this.props
    const { error } = this.state
    if (error === null) return children
    return <ErrorState error={error} onRetry={this.again} {...(title === undefined ? {} : { title })} />
  }
}

/** Around one region of a page: the rest of it goes on working, and "try again" asks the server anew. */
export function ErrorBoundary(props: Props) {
  return (
    <QueryErrorResetBoundary>{({ reset }) => <Catcher {...props} onReset={reset} />}</QueryErrorResetBoundary>
  )
}
