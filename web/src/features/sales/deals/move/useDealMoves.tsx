import { useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useCallback, useState } from 'react'
import type { RecordRow, Reference } from '../../../../lib/api/types'
import { useToasts } from '../../../../ui/toasts/ToastsProvider'
import type { Stage } from '../../pipelines/pipelines'
import { type Move, useMoveDeal } from './useMoveDeal'

const MoveDealDialog = lazy(async () => ({ default: (await import('./MoveDealDialog')).MoveDealDialog }))

const nameOf = (deal: RecordRow) => (typeof deal['name'] === 'string' ? deal['name'] : '')

/** What has to be said again when a deal that was closed goes back there. */
const closing = (deal: RecordRow): Pick<Move, 'lostReason' | 'closedOn'> => {
  const reason = deal['lostReason'] as Reference | null | undefined
  const day = deal['closedOn']
  return {
    ...(reason === null || reason === undefined ? {} : { lostReason: reason.id }),
    ...(typeof day === 'string' ? { closedOn: day } : {}),
  }
}

/**
 * Moving a deal as a person does it: lost asks for the reason first, afterwards it can be undone for ten seconds.
 * `dialog` must be drawn by the caller.
 */
export const useDealMoves = (sort = '') => {
  const { t } = useLingui()
  const toasts = useToasts()
  const { mutateAsync } = useMoveDeal()
  const [asking, setAsking] = useState<{ deal: RecordRow; to: Stage } | null>(null)

  const run = useCallback(
    (move: Move, said: string) => {
      const from = move.deal['stage'] as Reference | null | undefined
      const refused = (error: Error) => {
        const reason = error.message
        toasts.show({ tone: 'error', text: t`Not moved: ${reason}` })
      }
      void mutateAsync(move).then((saved) => {
        const back =
          from === null || from === undefined
            ? undefined
            : { deal: saved, to: from, sort: move.sort, ...closing(move.deal) }
        toasts.show({
          tone: 'done',
          text: said,
          ...(back === undefined ? {} : { undo: () => void mutateAsync(back).catch(refused) }),
        })
      }, refused)
    },
    [mutateAsync, t, toasts],
  ) // prettier-ignore

  const move = useCallback(
    (deal: RecordRow, to: Stage) => {
      if ((deal['stage'] as Reference | null | undefined)?.id === to.id) return
      const name = nameOf(deal)
      const stage = to.name
      if (to.kind === 'lost') setAsking({ deal, to })
      else run({ deal, to, sort }, to.kind === 'won' ? t`${name} is won` : t`${name}: moved to ${stage}`)
    },
    [run, sort, t],
  )

  // The reasons may have to be fetched first: that must not take the board away.
  const dialog = asking !== null && (
    <Suspense>
      <MoveDealDialog
        name={nameOf(asking.deal)}
        onClose={() => setAsking(null)}
        onLost={(lostReason) => {
          const name = nameOf(asking.deal)
          setAsking(null)
          run({ ...asking, sort, lostReason }, t`${name} is lost`)
        }}
      />
    </Suspense>
  )
  return { move, dialog }
}
