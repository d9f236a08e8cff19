import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api/client'
import { recordKeys } from '../../../lib/api/records'
import type { Money } from '../../../lib/api/types'

export interface GroupDeals {
  count: number
  /** null: the reader's roles hide amounts. */
  amount: Money | null
}

/** A company with all below it. */
export interface GroupMember {
  id: string
  name: string
  parent: string | null
  level: number
  /** How many it stands for, itself included. */
  companies: number
  /** null: the reader's roles hide who works where, and so on. */
  people: number | null
  open: GroupDeals | null
  won: GroupDeals | null
}

export interface Group {
  members: GroupMember[]
  complete: boolean
}

/** The group that a company belongs to, from its top. */
export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: [...recordKeys.of({ name: 'company' }), 'group', id],
    queryFn: ({ signal }) => api.get<Group>(`/companies/${id}/group`, { signal }),
  })
