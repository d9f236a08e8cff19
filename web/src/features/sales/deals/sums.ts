import { useQuery } from '@tanstack/react-query'
import { usePast } from '../../../lib/api/past'
import { aggregateQuery } from '../../../lib/api/records'
import type { BoardAnswer, Filter, Measures } from '../../../lib/api/requests'
import type { Money, Reference } from '../../../lib/api/types'
import type { Stage } from '../pipelines/pipelines'
import { countOf, moneyOf } from './board/boardState'
import type { Drag } from '../../../records/board/drag'
import { dealObject } from './deal'
import { allOf } from './quickFilters'

export interface Sums {
  count: number
  open: Money | null
  /** Each stage's sum by its probability. */
  weighted: Money | null
}

const add = (total: Money | null, money: Money | null, share = 1): Money | null =>
  money === null
    ? total
    : {
        amount: (Number(total?.amount ?? 0) + Number(money.amount) * share).toFixed(2),
        currency: money.currency,
      }

export const sumsOf = (stages: readonly Stage[], measures: (id: string) => Measures | undefined): Sums =>
  stages.reduce<Sums>(
    (sums, stage) => {
      const own = measures(stage.id)
      if (own === undefined) return sums
      const money = moneyOf(own)
      return {
        count: sums.count + countOf(own),
        open: add(sums.open, money),
        weighted: add(sums.weighted, money, stage.probability / 100),
      }
    },
    { count: 0, open: null, weighted: null },
  )

/** The sums as they will be when the card in hand is let go where it is held. */
export const withMove = (sums: Sums, stages: readonly Stage[], { row: deal, from, over }: Drag): Sums => {
  const money = (deal['amount'] ?? null) as Money | null
  const of = (id: string | null) => stages.find((stage) => stage.id === id)
  const foreign = money !== null && sums.open !== null && sums.open.currency !== money.currency
  if (over === null || over === from || foreign) return sums
  const [left, target] = [of(from), of(over)]
  const stays = target?.kind === 'open'
  const share = (stage: Stage | undefined) => (stage?.kind === 'open' ? stage.probability / 100 : 0)
  return {
    count: sums.count - (stays ? 0 : 1),
    open: stays ? sums.open : add(sums.open, money, -1),
    weighted: add(sums.weighted, money, share(target) - share(left)),
  }
}

/** Of the board as it is shown, or asked for by stage where there is no board. */
export const useSums = (
  stages: readonly Stage[],
  filter: Filter | undefined,
  board: BoardAnswer | undefined,
  asBoard: boolean,
): Sums | null => {
  const open: Filter = { field: 'status', op: 'eq', value: 'open' }
  const past = usePast()
  const { data } = useQuery({
    ...aggregateQuery(dealObject, {
      ...past,
      filter: allOf(filter, open) ?? open,
      groupBy: [{ field: 'stage' }],
      measures: [{ fn: 'count' }, { fn: 'sum', field: 'amount' }],
    }),
    enabled: !asBoard,
  })
  if (asBoard)
    return board === undefined
      ? null
      : sumsOf(stages, (id) => board.groups.find(({ key }) => key === id)?.measures)
  if (data === undefined) return null
  return sumsOf(
    stages,
    (id) => data.items.find(({ group }) => (group['stage'] as Reference | null)?.id === id)?.measures,
  )
}
