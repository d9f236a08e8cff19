import type { ErrorComponentProps } from '@tanstack/react-router'
import { NotFoundPage } from './NotFoundPage'
import { isProblem } from '../../lib/api/problem'
import { ErrorState } from '../../ui/ErrorState'

/** A hidden and a missing record look the same: 404. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  if (isProblem(error, 404)) return <NotFoundPage />
  return <ErrorState error={error} onRetry={reset} />
}
