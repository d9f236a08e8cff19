import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { isProblem } from '../../lib/api/problem'
import { ErrorState } from '../../ui/ErrorState'
import { NotFoundPage } from './NotFoundPage'

/** A hidden and a missing record look the same: 404. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter()
  const queries = useQueryErrorResetBoundary()
  if (isProblem(error, 404)) return <NotFoundPage />
  const again = () => {
    queries.reset()
    void router.invalidate().then(reset)
  }
  return <ErrorState error={error} onRetry={again} />
}
