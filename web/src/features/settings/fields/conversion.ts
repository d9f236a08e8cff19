import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api/client'
import { jobsQuery } from '../../../lib/api/jobs'
import type { ObjectName } from '../../../lib/api/objects'
import type { Use } from '../../../lib/api/problem'
import type { FieldDescription, FieldType, OptionColour, Texts } from '../../../lib/api/types'

/** A value that does not convert; `value` is as filters name it, where one finds just these records. */
export interface ConversionFailure {
  text: string
  value: unknown
  count: number
  code: string
  reason: string
}

/** An option with the texts of the values that become it. */
export interface ProposedOption {
  option: { value: string; labels: Texts; color: OptionColour | null; archived: boolean }
  from: string[]
  count: number
}

/** What a field is to become; what is left open follows from the values. */
export interface ConversionInput {
  type: FieldType
  relation?: string
  options?: {
    value?: string
    labels: Texts
    color?: OptionColour | null
    archived?: boolean
    from: string[]
  }[]
  dates?: string
  decimals?: string
}

export interface ConversionPreview {
  type: FieldType
  relation: string | null
  filled: number
  converting: number
  failing: number
  /** Whether all values were looked at. */
  complete: boolean
  failingValues: number
  samples: { from: string; to: string; count: number }[]
  failures: ConversionFailure[]
  options: ProposedOption[] | null
  dates: string
  decimals: string
  keepsDefault: boolean
  uses: Use[]
}

export interface Conversion {
  key: string
  type: FieldType
  relation: string | null
  status: 'converting' | 'ready' | 'failed'
  job: string
  startedAt: string
}

/** Figures are there once it is ready. */
export interface ConversionResult {
  conversion: Conversion
  filled: number | null
  converted: number | null
  failing: number | null
  failures: ConversionFailure[] | null
}

const at = (object: ObjectName, key: string) =>
  `/objects/${object.name}/fields/${encodeURIComponent(key)}/conversion`

const keys = (object: ObjectName) => ['field-conversions', object.name]

/** Changes of kind that somebody still has to decide of. */
export const conversionsQuery = (object: ObjectName) =>
  queryOptions({
    queryKey: keys(object),
    queryFn: async ({ signal }) =>
      (await api.get<{ items: Conversion[] }>(`/objects/${object.name}/conversions`, { signal })).items,
    refetchInterval: (query) =>
      query.state.data?.some(({ status }) => status === 'converting') === true ? 1500 : false,
  })

export const resultQuery = (object: ObjectName, key: string) =>
  queryOptions({
    queryKey: [...keys(object), key],
    queryFn: ({ signal }) => api.get<ConversionResult>(at(object, key), { signal }),
  })

export const conversionPreviewQuery = (object: ObjectName, key: string, input: ConversionInput | null) =>
  queryOptions({
    queryKey: ['field-conversion-preview', object.name, key, input],
    queryFn: ({ signal }) => api.ask<ConversionPreview>(`${at(object, key)}/preview`, input, { signal }),
    enabled: input !== null,
    retry: false,
    staleTime: 30_000,
  })

const useConversionChange = <Input, Output>(
  object: ObjectName,
  more: readonly (readonly string[])[],
  change: (input: Input) => Promise<Output>,
) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(
        [keys(object), jobsQuery.queryKey, ...more].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  })
}

export const useStartConversion = (object: ObjectName, key: string) =>
  useConversionChange(object, [], (input: ConversionInput) => api.post<Conversion>(at(object, key), input))

export const useConfirmConversion = (object: ObjectName, key: string) =>
  useConversionChange(
    object,
    [['objects'], ['retired-fields', object.name], ['field-usage', object.name], ['records', object.name]],
    () => api.post<FieldDescription>(`${at(object, key)}/confirm`),
  )

export const useDiscardConversion = (object: ObjectName, key: string) =>
  useConversionChange(object, [], () => api.delete(at(object, key)))
