import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../../lib/api/client'
import { recordKeys } from '../../../../lib/api/records'
import type { BoardAnswer } from '../../../../lib/api/requests'
import { changeCached, refresh } from '../../../../lib/api/saving'
import type { RecordRow, Reference } from '../../../../lib/api/types'
import { arrived, moveOnBoard } from '../board/boardState'
import { dealObject } from '../deal'

export interface Move {
  deal: RecordRow
  to: Reference
  lostReason?: string
  /** The day it was closed, if not today. */
  closedOn?: string
  /** The order of the board, so that the card lands where the next answer will have it. */
  sort: string
}

/** Moves at once on every board and card on the screen; a refusal puts this card back. */
export const useMoveDeal = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: ['move', dealObject.name],
    mutationFn: ({ deal, to, lostReason, closedOn }: Move) =>
      api.post<RecordRow>(`/${dealObject.plural}/${deal.id}/move`, {
        stage: to.id,
        ...(lostReason === undefined ? {} : { lostReason }),
        ...(closedOn === undefined ? {} : { closedOn }),
      }),
    onMutate: async ({ deal, to, sort }) => {
      await queries.cancelQueries({ queryKey: recordKeys.of(dealObject) })
      const boards = queries.getQueriesData<BoardAnswer>({ queryKey: recordKeys.boards(dealObject) })
      for (const [key, board] of boards)
        if (board !== undefined) queries.setQueryData(key, moveOnBoard(board, deal, to, sort))
      const undo = changeCached(queries, dealObject, deal.id, (row) => arrived(row, to))
      const ours = boards.map(([key]) => queries.getQueryData(key))
      const from = deal['stage'] as Reference | null | undefined
      return () => {
        // Other cards may have been moved meanwhile: they stay where they are.
        boards.forEach(([key, before], at) =>
          queries.setQueryData<BoardAnswer>(key, (now) =>
            now === ours[at] || now === undefined || from == null
              ? before
              : moveOnBoard(now, deal, from, sort),
          ),
        )
        undo()
      }
    },
    onError: (_error, _move, undo) => undo?.(),
    onSuccess: (saved, { deal }) => {
      changeCached(queries, dealObject, deal.id, (row) => ({ ...row, ...saved }))
    },
    onSettled: () => void refresh(queries, [dealObject.name]),
  })
}
