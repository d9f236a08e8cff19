import { queryOptions, useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { forgetDrafts } from '../drafts'
import type { Language } from '../languages'
import { api } from './client'
import { usePastDay } from './past'
import { isProblem } from './problem'
import { signedInAgain } from './signedOut'
import type { Action, ObjectPermissions, Reference } from './types'

/** The key of a role: administrator, manager, seller, or one of the company's own. */
export type Role = string

export interface Session {
  user: {
    id: string
    name: string
    email: string
    role: Role
    /** All of them; what several give is the widest of each. */
    roles?: Role[]
    department: Reference | null
    language: Language
  }
  company: { name: string; language: Language; currency: string; timeZone: string; sample: boolean }
  permissions: Record<string, ObjectPermissions>
  /** An administrator looks through this user's eyes, or in another role; nothing can be changed meanwhile. */
  viewing?: { by: string; name: string; role: Role | null } | null
  /** Where the stream of live changes begins for who reads the rest after this. */
  live?: string
}

export interface Credentials {
  email: string
  password: string
}

export interface SetupRequest extends Credentials {
  company: string
  language: Language
  currency: string
  sample: boolean
}

export interface Invitation {
  email: string
  name: string
  company: string
}

const readSession = async (signal?: AbortSignal): Promise<Session> => {
  const session = await api.get<Session>('/session', signal === undefined ? {} : { signal })
  signedInAgain()
  return session
}

/**
 * Signed out is an ordinary answer here: null. Somebody who was signed in stays known, so that the page stands while
 * they sign in again.
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal, client }): Promise<Session | null> => {
    try {
      return await readSession(signal)
    } catch (error) {
      if (isProblem(error, 401)) return client.getQueryData<Session | null>(['session']) ?? null
      throw error
    }
  },
  staleTime: 5 * 60_000,
})

export interface SetupState {
  needed: boolean
  /** Whoever started the program wishes a sample company. */
  sample: boolean
}

/** Needed on an empty installation; afterwards the address is gone (404). */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: async ({ signal }): Promise<SetupState> => {
    try {
      return await api.get<SetupState>('/setup', { signal })
    } catch (error) {
      if (isProblem(error, 404)) return { needed: false, sample: false }
      throw error
    }
  },
})

export const invitationQuery = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => api.get<Invitation>(`/invitations/${encodeURIComponent(token)}`, { signal }),
    staleTime: Infinity,
  })

/** The signed-in session; for use under the shell, which is only drawn when there is one. */
export const useSession = (): Session => {
  const { data } = useSuspenseQuery(sessionQuery)
  if (data === null) throw new Error('useSession outside of the signed-in pages')
  return data
}

/** Whether somebody keeps the company's settings. */
export const isAdministrator = ({ user }: Session): boolean =>
  (user.roles ?? [user.role]).includes('administrator')

/** Whether any record of the object may be seen, created …; which ones is the server's business. */
export const useMay = (object: string, action: Action): boolean => {
  const { data } = useQuery(sessionQuery)
  const past = usePastDay() !== undefined
  if (past && action !== 'see' && action !== 'export') return false
  return (data?.permissions[object]?.[action] ?? 'none') !== 'none'
}

const useEntering = <Request>(enter: (request: Request) => Promise<Session>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: enter,
    onSuccess: (session) => {
      // The question who is there was answered "nobody" before.
      signedInAgain()
      queries.clear()
      queries.setQueryData(sessionQuery.queryKey, session)
    },
  })
}

export const useSignIn = () =>
  useEntering(async (credentials: Credentials) => {
    await api.post('/session', credentials)
    return readSession()
  })

/** The same person over the same page: everything is asked anew, nothing is thrown away. */
export const useSignInAgain = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (credentials: Credentials) => {
      await api.post('/session', credentials)
      return readSession()
    },
    onSuccess: (session) => {
      queries.setQueryData(sessionQuery.queryKey, session)
      void queries.invalidateQueries()
    },
  })
}

export const useSetup = () => useEntering((request: SetupRequest) => api.post<Session>('/setup', request))

export const useAcceptInvitation = (token: string) =>
  useEntering(async (password: string) => {
    await api.post(`/invitations/${encodeURIComponent(token)}`, { password })
    return readSession()
  })

export const useSignOut = () =>
  useMutation({
    mutationFn: () => api.delete('/session'),
    // A page load leaves nothing of the session behind, neither data nor drawn records.
    onSuccess: () => {
      forgetDrafts()
      window.location.assign('/sign-in')
    },
  })

export const useChangeSession = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: { language?: Language; name?: string }) =>
      api.patch<Session | undefined>('/session', change),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  })
}

export type View = { user: string } | { role: Role }

/** Everything is asked anew: it is another person's page. */
const useViewChange = <Input>(change: (input: Input) => Promise<unknown>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      queries.setQueryData(sessionQuery.queryKey, await readSession())
      await queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
    },
  })
}

/** Sees the program as somebody else, until {@link useEndView}. */
export const useBeginView = () => useViewChange((view: View) => api.post('/session/view', view))

export const useEndView = () => useViewChange(() => api.delete('/session/view'))
