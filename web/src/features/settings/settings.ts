import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../lib/api/client'
import { exchangeRates } from '../../lib/api/rates'
import { type Role, sessionQuery } from '../../lib/api/session'
import type { Action, Scope } from '../../lib/api/types'
import type { Language } from '../../lib/languages'

export interface CompanySettings {
  name: string
  language: Language
  currency: string
  timeZone: string
}

export interface Token {
  id: string
  name: string
  prefix: string
  role: Role | null
  createdAt: string
  seenAt: string | null
  expiresOn: string | null
}

export interface MySession {
  id: string
  browser: string
  createdAt: string
  seenAt: string
  current: boolean
}

export type AccessRow = { role: Role; object: string } & Record<Action, Scope>

export type FieldAccess = 'none' | 'see' | 'edit'

/** A field with which a role may not do everything. */
export interface FieldRow {
  role: Role
  object: string
  field: string
  access: FieldAccess
}

export interface AccessTable {
  items: AccessRow[]
  fields: FieldRow[]
}

export interface RoleDescription {
  key: Role
  label: string
  labels: Record<string, string>
  base: string
  builtIn: boolean
  retired: boolean
  users: number
}

export interface InvitationLink {
  link: string
  expiresAt: string
}

export const companyQuery = queryOptions({
  queryKey: ['company-settings'],
  queryFn: ({ signal }) => api.get<CompanySettings>('/company-settings', { signal }),
})

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: async ({ signal }) => (await api.get<{ items: Token[] }>('/tokens', { signal })).items,
})

export const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async ({ signal }) => (await api.get<{ items: MySession[] }>('/sessions', { signal })).items,
})

export const accessQuery = queryOptions({
  queryKey: ['role-access'],
  queryFn: ({ signal }) => api.get<AccessTable>('/role-access', { signal }),
})

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: async ({ signal }) => (await api.get<{ items: RoleDescription[] }>('/roles', { signal })).items,
})

/** A change of settings, after which the named answers and the session are asked anew. */
const useChange = <Input, Output>(change: (input: Input) => Promise<Output>, ...keys: readonly string[]) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([
        ...keys.map((key) => queries.invalidateQueries({ queryKey: [key] })),
        queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
      ]),
  })
}

export const useChangeCompany = () =>
  useChange(
    (input: Partial<CompanySettings>) => api.patch<CompanySettings>('/company-settings', input),
    'company-settings',
  )

export const usePutRate = () => useChange(exchangeRates.put, 'exchange-rates')

export const useRemoveRate = () => useChange(exchangeRates.remove, 'exchange-rates')

export const useMakeToken = () =>
  useChange(
    (input: { name: string; expiresOn?: string; role?: Role }) =>
      api.post<Token & { token: string }>('/tokens', input),
    'tokens',
  )

export const useRevokeToken = () => useChange((id: string) => api.delete(`/tokens/${id}`), 'tokens')

export const useEndSession = () => useChange((id: string) => api.delete(`/sessions/${id}`), 'sessions')

export const useChangePassword = () =>
  useChange(
    (input: { current: string; new: string }) => api.post('/session/password', input),
    'sessions',
    'tokens',
  )

export const useChangeAccess = () =>
  useChange((table: AccessTable) => api.put('/role-access', table), 'role-access', 'objects')

export const useAddRole = () =>
  useChange(
    (input: { key: string; labels: Record<string, string>; copyOf: Role }) =>
      api.post<RoleDescription>('/roles', input),
    'roles',
    'role-access',
    'objects',
  )

export const useChangeRole = () =>
  useChange(
    ({ key, ...input }: { key: Role; labels?: Record<string, string>; retired?: boolean }) =>
      api.patch<RoleDescription>(`/roles/${key}`, input),
    'roles',
    'role-access',
    'objects',
  )

export const useInvite = () =>
  useMutation({ mutationFn: (id: string) => api.post<InvitationLink>(`/users/${id}/invitation`) })

/** Everything on the screen may have come from the sample. */
export const useRemoveSample = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete('/sample'),
    onSuccess: () => void queries.invalidateQueries(),
  })
}
