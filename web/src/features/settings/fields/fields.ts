import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api/client'
import type { ObjectName } from '../../../lib/api/objects'
import type {
  FieldDescription,
  FieldType,
  FieldValue,
  OptionColour,
  RollUp,
  Texts,
} from '../../../lib/api/types'

/** An option as it is sent; a new one gets its value from its label. */
export interface OptionInput {
  value?: string
  labels: Texts
  color?: OptionColour | null
  archived?: boolean
  parent?: string | null
}

/** How a field gets its values, where nobody gives them. */
export type Computed = 'formula' | 'rollUp'

export interface FieldInput {
  type?: FieldType | Computed
  expression?: string
  rollUp?: RollUp
  labels?: Texts
  helps?: Texts
  group?: string | null
  required?: boolean
  unique?: boolean
  default?: FieldValue
  options?: OptionInput[]
  tree?: boolean
  relation?: string
  max?: number
  format?: string
  hidden?: boolean
}

export type RetiredField = FieldDescription & { deletedAt: string; keptUntil: string }

export interface FieldUsage {
  filled: number
  options: Record<string, number>
}

/** What stood in the way of a unique rule. */
export interface DuplicateValue {
  value: string
  records: { id: string; name: string | null }[]
}

/** The server counts no further. */
export const countedUpTo = 1_000_000

const at = ({ name }: Pick<ObjectName, 'name'>, key = '') =>
  `/objects/${name}/fields${key === '' ? '' : `/${encodeURIComponent(key)}`}`

export const usageQuery = (object: ObjectName, key: string) =>
  queryOptions({
    queryKey: ['field-usage', object.name, key],
    queryFn: ({ signal }) => api.get<FieldUsage>(`${at(object, key)}/usage`, { signal }),
    staleTime: 30_000,
  })

export const retiredQuery = (object: ObjectName) =>
  queryOptions({
    queryKey: ['retired-fields', object.name],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: RetiredField[] }>(at(object), { signal, query: { deleted: true } })).items,
  })

/** A change of an object's fields: whatever is drawn from the description is drawn anew. */
const useFieldChange = <Input, Output>(object: ObjectName, change: (input: Input) => Promise<Output>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(
        [
          ['objects'],
          ['retired-fields', object.name],
          ['field-usage', object.name],
          ['formula-words'],
          ['records', object.name],
        ].map((queryKey) => queries.invalidateQueries({ queryKey })),
      ),
  })
}

export const useCreateField = (object: ObjectName) =>
  useFieldChange(object, (input: FieldInput) => api.post<FieldDescription>(at(object), input))

export const useChangeField = (object: ObjectName) =>
  useFieldChange(object, ({ key, input }: { key: string; input: FieldInput }) =>
    api.patch<FieldDescription>(at(object, key), input),
  )

export const useRetireField = (object: ObjectName) =>
  useFieldChange(object, ({ key, anyway }: { key: string; anyway: boolean }) =>
    api.delete(at(object, key), anyway ? { query: { anyway } } : {}),
  )

export const useRestoreField = (object: ObjectName) =>
  useFieldChange(object, (key: string) => api.post<FieldDescription>(`${at(object, key)}/restore`))

export const useOrderFields = (object: ObjectName) =>
  useFieldChange(object, (keys: string[]) => api.put(`${at(object)}/order`, { keys }))
