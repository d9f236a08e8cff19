import { queryOptions } from '@tanstack/react-query'
import { api } from '../../../lib/api/client'
import { recordKeys } from '../../../lib/api/records'
import type { Filter } from '../../../lib/api/requests'
import type { Money, Reference } from '../../../lib/api/types'
import { dealObject } from '../deals/deal'

export interface Figures {
  count: number
  money: Money
  /** Opens exactly these deals. */
  filter: Filter
}

/** A share with its 95 % range: where it likely lies, given how few it is taken of. */
export interface Rate {
  rate: number
  low: number
  high: number
  of: number
}

export interface DaysToWin {
  mean: number
  median: number
  p90: number
  of: number
}

export interface StageDays {
  median: number
  p90: number
  of: number
}

export interface Reason {
  reason: Reference | null
  count: number
  money: Money
  filter: Filter
  before: Figures | null
}

export interface FunnelTotals {
  entered: Figures
  won: Figures
  lost: Figures
  open: Figures
  winRate: Rate | null
  daysToWin: DaysToWin | null
}

export interface StagePassage {
  entered: Figures
  passed: Figures
  lost: Figures
  there: Figures
  conversion: Rate | null
}

export interface StageCut extends StagePassage {
  group: Reference | string | null
}

export interface FunnelStage extends StagePassage {
  stage: Reference
  probability: number
  days: StageDays | null
  reasons: Reason[]
  cuts: StageCut[]
  before: (StagePassage & { days: StageDays | null }) | null
}

export interface FunnelAnswer {
  pipeline: Reference
  period: { from: string | null; to: string | null }
  comparison: { from: string; to: string } | null
  totals: FunnelTotals & { reasons: Reason[]; before: FunnelTotals | null }
  stages: FunnelStage[]
  cutBy: string | null
}

export interface FunnelRequest {
  pipeline?: string
  filter?: Filter
  from?: string
  to?: string
  compareFrom?: string
  compareTo?: string
  cutBy?: string
}

export const funnelQuery = (request: FunnelRequest) =>
  queryOptions({
    queryKey: [...recordKeys.of(dealObject), 'funnel', request],
    queryFn: ({ signal }) => api.ask<FunnelAnswer>('/deals/funnel', request, { signal }),
    placeholderData: (previous) => previous,
  })
