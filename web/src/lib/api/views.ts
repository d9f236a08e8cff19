import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './client'
import type { ObjectName } from './objects'
import type { Filter, GroupBy, Measure } from './requests'
import type { Reference } from './types'

export const viewKinds = ['table', 'board', 'calendar', 'cards', 'addresses'] as const
export type ViewKind = (typeof viewKinds)[number]
export type Audience = 'private' | 'shared' | 'roles'
export type Scale = 'month' | 'week'

export interface ViewColumn {
  path: string
  width?: number
}

/** What a view keeps; what is missing is as the object's own list has it. */
export interface ViewSettings {
  columns?: ViewColumn[]
  /** How many columns after the name stay in sight. */
  frozen?: number
  sort?: string[]
  filter?: Filter
  groupBy?: GroupBy
  footer?: Measure[]
  boardBy?: string
  cardFields?: string[]
  dateField?: string
  scale?: Scale
  /** The field whose address a list of addresses shows. */
  addressField?: string
  density?: string
}

/** A part that no longer fits, such as a condition on a field that was deleted. */
export interface ViewFault {
  pointer: string
  code: string
  message: string
}

export interface SavedView {
  id: string
  version: number
  object: string
  name: string
  kind: ViewKind
  settings: ViewSettings
  audience: Audience
  roles: string[]
  owner: Reference
  mayEdit: boolean
  pinned: boolean
  default: boolean
  faults: ViewFault[]
}

export interface ViewInput {
  name: string
  kind: ViewKind
  settings: ViewSettings
  audience: Audience
  roles: string[]
}

export type ViewChange = Partial<ViewInput> & { pinned?: boolean; default?: boolean }

const withoutNulls = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null)) as T

/** The server writes null for what a view does not say; here it is absent. */
const read = (view: SavedView): SavedView => {
  const settings = withoutNulls(view.settings)
  return {
    ...view,
    settings: {
      ...settings,
      ...(settings.columns === undefined ? {} : { columns: settings.columns.map(withoutNulls) }),
      ...(settings.groupBy === undefined ? {} : { groupBy: withoutNulls(settings.groupBy) }),
      ...(settings.footer === undefined ? {} : { footer: settings.footer.map(withoutNulls) }),
    },
  }
}

const keyOf = (object: Pick<ObjectName, 'name'>) => ['views', object.name] as const

export const viewsQuery = (object: ObjectName) =>
  queryOptions({
    queryKey: keyOf(object),
    queryFn: async ({ signal }) =>
      (await api.get<{ items: SavedView[] }>('/views', { query: { object: object.name }, signal })).items.map(
        read,
      ),
    staleTime: 60_000,
  })

/** Each answer is in the cache before the caller goes on, so that a new view can be opened at once. */
export const useViewActions = (object: ObjectName) => {
  const queries = useQueryClient()
  const key = keyOf(object)
  const put = (view: SavedView): SavedView => {
    const shown = read(view)
    queries.setQueryData<SavedView[]>(key, (before = []) =>
      before.some(({ id }) => id === shown.id)
        ? before.map((one) => (one.id === shown.id ? shown : one))
        : [...before, shown],
    )
    return shown
  }
  const onSettled = () => queries.invalidateQueries({ queryKey: key })
  const create = useMutation({
    mutationFn: async (input: ViewInput) =>
      put(await api.post<SavedView>('/views', { ...input, object: object.name })),
    onSettled,
  })
  const change = useMutation({
    mutationFn: async ({ id, version, ...input }: ViewChange & { id: string; version?: number }) =>
      put(
        await api.patch<SavedView>(`/views/${id}`, input, {
          headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
        }),
      ),
    onSettled,
  })
  const remove = useMutation({
    mutationFn: async (id: string) => {
      await api.delete(`/views/${id}`)
      queries.setQueryData<SavedView[]>(key, (before = []) => before.filter((view) => view.id !== id))
    },
    onSettled,
  })
  const restore = useMutation({
    mutationFn: async (id: string) => put(await api.post<SavedView>(`/views/${id}/restore`)),
    onSettled,
  })
  const order = useMutation({
    mutationFn: (ids: string[]) => api.put('/views/order', { object: object.name, ids }),
    onMutate: (ids) =>
      queries.setQueryData<SavedView[]>(key, (before = []) =>
        before.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)),
      ),
    onSettled,
  })
  return {
    create: create.mutateAsync,
    change: change.mutateAsync,
    remove: remove.mutateAsync,
    restore: restore.mutateAsync,
    order: order.mutateAsync,
  }
}
