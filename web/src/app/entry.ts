import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { sessionQuery, setupQuery } from '../lib/api/session'

/** Where a person belongs who has no session: the first run, or the sign-in page. */
export const onlySignedIn = async (queries: QueryClient, wanted: string) => {
  if ((await queries.query({ ...sessionQuery, staleTime: 'static' })) !== null) return
  if ((await queries.query({ ...setupQuery, staleTime: 'static' })).needed) throw redirect({ to: '/setup' })
  throw redirect({ to: '/sign-in', search: wanted === '/' ? {} : { to: wanted } })
}

export const onlySignedOut = async (queries: QueryClient) => {
  if ((await queries.query({ ...sessionQuery, staleTime: 'static' })) !== null) throw redirect({ to: '/' })
  if ((await queries.query({ ...setupQuery, staleTime: 'static' })).needed) throw redirect({ to: '/setup' })
}

export const onlyBeforeSetup = async (queries: QueryClient) => {
  if (!(await queries.query({ ...setupQuery, staleTime: 'static' })).needed) throw redirect({ to: '/' })
}
