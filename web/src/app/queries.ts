import { QueryClient } from '@tanstack/react-query'
import { isProblem } from '../lib/api/problem'

/** A refusal stays a refusal; only what may pass by itself is tried again. */
const worthRetrying = (error: unknown) => !isProblem(error) || error.status === 0 || error.status >= 502

export const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 10 * 60_000,
        retry: (failures, error) => failures < 2 && worthRetrying(error),
        retryDelay: (attempt) => 400 * 2 ** attempt,
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  })
