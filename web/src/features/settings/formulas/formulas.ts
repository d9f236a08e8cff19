import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api/client'
import type { ObjectName } from '../../../lib/api/objects'
import type { FieldType, FieldValue, Texts } from '../../../lib/api/types'

export type Purpose = 'field' | 'rule'

/** Something wrong with an expression; places count from 0. */
export interface Remark {
  code: string
  message: string
  from: number
  to: number
}

export interface Sample {
  id: string
  name: string
  value: FieldValue
  problem: string | null
}

export interface Trial {
  type: FieldType | null
  problems: Remark[]
  samples: Sample[]
  steps: number
  most: number
}

export interface Words {
  fields: { path: string; label: string; type: string }[]
  functions: { name: string; signatures: string[]; help: string }[]
}

export interface Rule {
  id: string
  condition: string
  messages: Texts
  field?: string | null
  active: boolean
}

export type RuleInput = Omit<Rule, 'id'>

export interface RuleTrial {
  checked: number
  broken: number
  isWhole: boolean
  records: { id: string; name: string }[]
}

const at = ({ name }: Pick<ObjectName, 'name'>) => `/objects/${name}`

export const trialQuery = (object: ObjectName, expression: string, purpose: Purpose) =>
  queryOptions({
    queryKey: ['formula-trial', object.name, purpose, expression],
    queryFn: ({ signal }) =>
      api.post<Trial>(`${at(object)}/formulas/check`, { expression, purpose }, { signal }),
    enabled: expression.trim() !== '',
    // What was found of the last letter stays until that of this one is known.
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    retry: false,
  })

export const wordsQuery = (object: ObjectName) =>
  queryOptions({
    queryKey: ['formula-words', object.name],
    queryFn: ({ signal }) => api.get<Words>(`${at(object)}/formulas/words`, { signal }),
    staleTime: 60_000,
  })

export const rulesQuery = (object: ObjectName) =>
  queryOptions({
    queryKey: ['rules', object.name],
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Rule[] }>(`${at(object)}/rules`, { signal })).items,
  })

const useRuleChange = <Input, Output>(object: ObjectName, change: (input: Input) => Promise<Output>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rules', object.name] }),
  })
}

export const useSaveRule = (object: ObjectName) =>
  useRuleChange(object, ({ id, input }: { id: string | null; input: Partial<RuleInput> }) =>
    id === null
      ? api.post<Rule>(`${at(object)}/rules`, input)
      : api.patch<Rule>(`${at(object)}/rules/${id}`, input),
  )

export const useDeleteRule = (object: ObjectName) =>
  useRuleChange(object, (id: string) => api.delete(`${at(object)}/rules/${id}`))

export const useTryRule = (object: ObjectName) =>
  useMutation({
    mutationFn: (condition: string) => api.post<RuleTrial>(`${at(object)}/rules/try`, { condition }),
  })
