import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { type ObjectName, useObjects } from '../../lib/api/objects'
import { recordKeys, records } from '../../lib/api/records'
import type { RecordRow } from '../../lib/api/types'

const allOf = (object: ObjectName, sort: string) =>
  queryOptions({
    queryKey: [...recordKeys.lists(object), 'all', sort],
    queryFn: async ({ signal }) => (await records.list(object, { limit: 1000, sort }, signal)).items,
    staleTime: 5 * 60_000,
  })

/** The few rows of a reference object, and the object itself for changing them. */
export const useAll = (name: string, sort: string): { object: ObjectName; rows: RecordRow[] } => {
  const object = useObjects().find((one) => one.name === name) ?? { name, plural: `${name}s` }
  return { object, rows: useSuspenseQuery(allOf(object, sort)).data }
}

export const textOf = (row: RecordRow, key: string): string => {
  const value = row[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** All roles of a user, the one he is called by first. */
export const rolesOf = (user: RecordRow): string[] => {
  const roles = user['roles']
  const all = Array.isArray(roles) ? roles.filter((key): key is string => typeof key === 'string') : []
  return all.length > 0 ? all : [textOf(user, 'role')]
}
