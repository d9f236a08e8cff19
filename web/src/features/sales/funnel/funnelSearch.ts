import type { Filter } from '../../../lib/api/requests'
import { isFilter } from '../../../records/filter/tree'
import { type Period, periodBefore, type PeriodName, periodNames, periodOf, yearBefore } from './periods'

export const cuts = ['owner', 'owner.manager', 'product', 'company.industry', 'source'] as const
export const resultCuts = [...cuts, 'closedOn'] as const
export type Cut = (typeof resultCuts)[number]
export type Comparison = 'before' | 'year' | 'none'
export type FunnelView = 'stages' | 'results'

export interface FunnelSearch {
  view?: FunnelView
  pipeline?: string
  period?: PeriodName
  from?: string
  to?: string
  compare?: Comparison
  cut?: Cut
  stage?: string
  filter?: Filter
}

const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined
const oneOf = <T extends string>(values: readonly T[], value: unknown): T | undefined =>
  values.find((known) => known === value)

export const funnelSearch = (search: Record<string, unknown>): FunnelSearch => {
  const found = {
    view: oneOf(['results'] as const, search['view']),
    pipeline: text(search['pipeline']),
    period: oneOf(periodNames, search['period']),
    from: day(search['from']),
    to: day(search['to']),
    compare: oneOf(['year', 'none'] as const, search['compare']),
    cut: oneOf(resultCuts, search['cut']),
    stage: text(search['stage']),
    filter: isFilter(search['filter']) ? search['filter'] : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value != null))
}

export const chosenPeriod = ({ period, from, to }: FunnelSearch): Period | null => {
  if (from !== undefined && to !== undefined) return { from, to }
  return periodOf(period ?? 'all')
}

export const chosenComparison = (search: FunnelSearch): Period | null => {
  const period = chosenPeriod(search)
  if (period === null || search.compare === 'none') return null
  return search.compare === 'year' ? yearBefore(period) : periodBefore(period)
}
