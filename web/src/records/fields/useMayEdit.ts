import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useObject } from '../../lib/api/objects'
import { recordKeys, records } from '../../lib/api/records'
import { useSession } from '../../lib/api/session'
import type { ObjectDescription, RecordRow, Reference, Scope } from '../../lib/api/types'

type Owned = Pick<RecordRow, 'owner'>

export type MayChange = (record: Owned, action?: 'edit' | 'delete') => boolean

const users = { name: 'user', plural: 'users' } as const
const width: Record<Scope, number> = { none: 0, own: 1, department: 2, departmentTree: 3, all: 4 }

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
  const narrowed = (action: 'edit' | 'delete') =>
    permissions?.[action] === 'department' && width[permissions.see] > width.department
  const departments = useDepartments(narrowed('edit') || narrowed('delete'))
  return useCallback(
    ({ owner }, action = 'edit') => {
      if (permissions === undefined) return false
      const scope = permissions[action]
      // The right reaches as far as sight does: whatever is shown may be changed.
      if (scope !== 'none' && width[scope] >= width[permissions.see]) return true
      if (scope === 'none' || owner == null) return false
      if (owner.id === user.id) return true
      // Which departments are parts of which the page does not know: the server says so when it comes to it.
      if (scope === 'departmentTree') return true
      return scope === 'department' && user.department !== null && departments?.get(owner.id) === user.department.id
    },
    [permissions, departments, user],
  )
} // prettier-ignore
