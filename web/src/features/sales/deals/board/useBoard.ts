import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import { usePast } from '../../../../lib/api/past'
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

const groupOf = (board: BoardAnswer, stage: string) => board.groups.find(({ key }) => key === stage)

/** The board of the open stages; what was loaded further down stays loaded when it is read again. */
export const useBoard = ({ stages, filter, sort, enabled }: BoardInput) => {
  const queries = useQueryClient()
  const past = usePast()
  const loading = useRef(new Set<string>())
  const key = useMemo(
    () => [...recordKeys.boards(dealObject), { groups: stages.map(({ id }) => id), filter: filter ?? null, sort, ...past }],
    [stages, filter, sort, past],
  ) // prettier-ignore

  const furtherPage = useCallback(
    ({ key: stage, next }: BoardGroup, limit: number, signal?: AbortSignal) => {
      const own: Filter = { field: 'stage', op: 'eq', value: stage }
      const place = next === null ? {} : { after: next }
      const request = {
        filter: allOf(filter, own) ?? own,
        sort,
        fields: cardFields,
        limit,
        count: 'none' as const,
        ...past,
      }
      return records.list(dealObject, { ...request, ...place }, signal)
    },
    [filter, sort, past],
  )

  const query = useQuery({
    queryKey: key,
    queryFn: async ({ signal }): Promise<BoardAnswer> => {
      const before = queries.getQueryData<BoardAnswer>(key)?.groups ?? []
      const shown = before.map(({ items }) => items.length)
      const limit = Math.min(most, Math.max(page, ...shown))
      const answer = await records.board(
        dealObject,
        {
          groupBy: 'stage',
          groups: stages.map(({ id }) => id),
          limit,
          sort,
          fields: cardFields,
          measures: [...sumOfAmount],
          ...past,
          ...(filter === undefined ? {} : { filter }),
        },
        signal,
      )
      // A column that was read further down stays as long as it was.
      let board = answer
      for (const { key: stage, items } of before)
        for (
          let group = groupOf(board, stage);
          group?.next != null && group.items.length < items.length;
          group = groupOf(board, stage)
        ) {
          const next = await furtherPage(group, Math.min(most, items.length - group.items.length), signal)
          board = addPage(board, stage, next.items, next.next)
        }
      return board
    },
    placeholderData: keepPreviousData,
    enabled,
  })

  const more = useCallback(
    async (group: BoardGroup) => {
      if (group.next === null || loading.current.has(group.key)) return
      loading.current.add(group.key)
      try {
        const answer = await furtherPage(group, page)
        queries.setQueryData<BoardAnswer>(key, (board) =>
          board === undefined ? board : addPage(board, group.key, answer.items, answer.next),
        )
      } finally {
        loading.current.delete(group.key)
      }
    },
    [furtherPage, key, queries],
  )

  return { ...query, more, key }
}
