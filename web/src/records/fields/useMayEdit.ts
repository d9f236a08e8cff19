import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { type ObjectName, useObject } from '../../lib/api/objects'
import { usePastDay } from '../../lib/api/past'
import { recordKeys, records } from '../../lib/api/records'
import { useSession } from '../../lib/api/session'
import type { ObjectDescription, RecordRow, Reference } from '../../lib/api/types'
import { whyQuery } from '../right/rights'

type Owned = Pick<RecordRow, 'owner'>

export type MayChange = (record: Owned, action?: 'edit' | 'delete') => boolean

const users = { name: 'user', plural: 'users' } as const
const departmentsOf = (rows: RecordRow[]) =>
  new Map(rows.map((row) => [row.id, (row['department'] as Reference | null | undefined)?.id ?? '']))

/** Who is in whose department, asked only by those whose rights end at their department. */
const useDepartments = (enabled: boolean): ReadonlyMap<string, string> | undefined =>
  useQuery({
    queryKey: [...recordKeys.lists(users), 'departments'],
    queryFn: async ({ signal }) =>
      (await records.list(users, { limit: 1000, fields: 'department' }, signal)).items,
    select: departmentsOf,
    staleTime: 5 * 60_000,
    enabled,
  }).data

/** Whether the reader may change this record, as far as the page can know; the server has the last word. */
export const useMayEdit = (object: ObjectDescription): MayChange => useMayChange(object.name)

/** The same by the name of the object. */
export const useMayChange = (name: string): MayChange => {
  const { user } = useSession()
  const permissions = useObject(name)?.permissions
  const departments = useDepartments(
    permissions?.edit === 'department' || permissions?.delete === 'department',
  )
  return useCallback(
    ({ owner }, action = 'edit') => {
      const scope = permissions?.[action] ?? 'none'
      if (scope === 'none' || scope === 'all') return scope === 'all'
      // Whose it is was not asked for, or it is nobody's; and which departments are parts of which
      // the page does not know: the server says so when it comes to it.
      if (owner == null || owner.id === user.id || scope === 'departmentTree') return true
      return scope === 'department' && user.department !== null && departments?.get(owner.id) === user.department.id
    },
    [permissions, departments, user],
  )
} // prettier-ignore

/** The same of a record that is looked at alone: one that is shared may be changed beyond the roles' reach. */
export const useMayEditRecord = (object: ObjectName, record: Owned & Pick<RecordRow, 'id'>): boolean => {
  const byRoles = useMayChange(object.name)(record)
  const past = usePastDay() !== undefined
  const { data } = useQuery({
    ...whyQuery(object, record.id, 'edit', {}),
    staleTime: 60_000,
    enabled: !past && !byRoles && record.owner != null,
  })
  return !past && (byRoles || data?.allowed === true)
}
