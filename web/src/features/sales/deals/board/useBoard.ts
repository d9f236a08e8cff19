import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import { recordKeys, records } from '../../../../lib/api/records'
import type { BoardAnswer, BoardGroup, Filter } from '../../../../lib/api/requests'
import type { Stage } from '../../pipelines/pipelines'
import { cardFields, dealObject } from '../deal'
import { allOf } from '../quickFilters'
import { addPage } from './boardState'

const page = 20
/** How much of a long column is read again at once after a change. */
const most = 200

export interface BoardInput {
  stages: readonly Stage[]
  filter: Filter | undefined
  sort: string
  enabled: boolean
}

const sumOfAmount = [{ fn: 'count' }, { fn: 'sum', field: 'amount' }] as const

/** The board of the open stages; what was loaded further down stays loaded when it is read again. */
export const useBoard = ({ stages, filter, sort, enabled }: BoardInput) => {
  const queries = useQueryClient()
  const loading = useRef(new Set<string>())
  const key = useMemo(
    () => [...recordKeys.boards(dealObject), { groups: stages.map(({ id }) => id), filter: filter ?? null, sort }],
    [stages, filter, sort],
  ) // prettier-ignore

  const query = useQuery({
    queryKey: key,
    queryFn: ({ signal }): Promise<BoardAnswer> => {
      const shown = queries.getQueryData<BoardAnswer>(key)?.groups.map(({ items }) => items.length) ?? []
      const limit = Math.min(most, Math.max(page, ...shown))
      return records.board(
        dealObject,
        {
          groupBy: 'stage',
          groups: stages.map(({ id }) => id),
          limit,
          sort,
          fields: cardFields,
          measures: [...sumOfAmount],
          ...(filter === undefined ? {} : { filter }),
        },
        signal,
      )
    },
    placeholderData: keepPreviousData,
    enabled,
  })

  const more = useCallback(
    async (group: BoardGroup) => {
      if (group.next === null || loading.current.has(group.key)) return
      loading.current.add(group.key)
      try {
        const own: Filter = { field: 'stage', op: 'eq', value: group.key }
        const answer = await records.list(dealObject, {
          filter: allOf(filter, own) ?? own,
          sort,
          fields: cardFields,
          limit: page,
          after: group.next,
          count: 'none',
        })
        queries.setQueryData<BoardAnswer>(key, (board) =>
          board === undefined ? board : addPage(board, group.key, answer.items, answer.next),
        )
      } finally {
        loading.current.delete(group.key)
      }
    },
    [filter, sort, key, queries],
  )

  return { ...query, more, key }
}
