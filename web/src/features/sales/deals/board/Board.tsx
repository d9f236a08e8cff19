import { useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { BoardGroup } from '../../../../lib/api/requests'
import { useMay } from '../../../../lib/api/session'
import type { ObjectDescription, RecordRow, Reference } from '../../../../lib/api/types'
import { BoardFrame } from '../../../../records/board/BoardFrame'
import { deleteZone } from '../../../../records/board/drag'
import { useBoardDrag } from '../../../../records/board/useBoardDrag'
import type { MayChange } from '../../../../records/fields/useMayEdit'
import { useDeleteWithUndo } from '../../../../records/useDeleteWithUndo'
import { useGlow } from '../../../../records/useGlow'
import { ErrorState } from '../../../../ui/ErrorState'
import { useToasts } from '../../../../ui/toasts/ToastsProvider'
import { dealOf } from '../deal'
import { useDealMoves } from '../move/useDealMoves'
import { openStages, type Pipeline, type Stage } from '../../pipelines/pipelines'
import { BoardSkeleton } from './BoardSkeleton'
import { DealCard } from './DealCard'
import { DropZones } from './DropZones'
import type { Held } from './held'
import { HoldHint } from './HoldHint'
import { StageColumn } from './StageColumn'
import { StageTabs } from './StageTabs'
import type { useBoard } from './useBoard'
import { useStageRates } from './useStageRates'
import frame from '../../../../records/board/BoardFrame.module.css'

interface Props {
  object: ObjectDescription
  pipeline: Pipeline
  board: ReturnType<typeof useBoard>
  sort: string
  /** Whether this deal may be moved, deleted. */
  may: MayChange
  /** Told of the card in hand, so that the sums follow it. */
  held: Held
}

const stageIdOf = (deal: RecordRow) => (deal['stage'] as Reference | null | undefined)?.id ?? ''
const nameOf = (deal: RecordRow) => (typeof deal['name'] === 'string' ? deal['name'] : '')

const none: readonly Stage[] = []

export function Board({ object, pipeline, board, sort, may, held }: Props) {
  const { t } = useLingui()
  const columns = useRef<HTMLDivElement>(null)
  const [epoch, setEpoch] = useState(0)
  const { glowing, mine } = useGlow(object.name)
  const { move: moveDeal, dialog } = useDealMoves(sort)
  const { data, more } = board
  const mayPlan = useMay('task', 'create')
  const mayMove = object.permissions.edit !== 'none'
  const mayDelete = object.permissions.delete !== 'none'

  const move = useCallback(
    (deal: RecordRow, to: Stage) => {
      mine(deal.id)
      setEpoch((before) => before + 1)
      moveDeal(deal, to)
    },
    [mine, moveDeal],
  )
  const remove = useDeleteWithUndo(object)
  const dropped = (deal: RecordRow, on: string) => {
    const stage = pipeline.stages.find(({ id }) => id === on)
    if (stage !== undefined) move(deal, stage)
    else if (on === deleteZone) remove(deal.id, dealOf(deal).name)
  }
  const places = [...pipeline.stages, ...(mayDelete ? [{ id: deleteZone, name: t`Delete` }] : [])]
  const hold = useBoardDrag({
    places,
    may,
    columnOf: stageIdOf,
    nameOf,
    onDrop: dropped,
  })
  const { drag } = hold
  const rates = useStageRates(pipeline.id)
  const toasts = useToasts()
  const onMore = useCallback(
    (group: BoardGroup) =>
      void more(group).catch((error: unknown) => {
        const reason = error instanceof Error ? error.message : ''
        toasts.show({ tone: 'error', text: t`Further deals could not be shown: ${reason}` })
      }),
    [more, t, toasts],
  )
  useEffect(() => {
    held.set(drag)
    return () => held.set(null)
  }, [drag, held])

  if (board.error !== null && data === undefined)
    return (
      <div className={frame['board']}>
        <ErrorState
          error={board.error}
          title={t`The board could not be shown`}
          onRetry={() => void board.refetch()}
        />
      </div>
    )
  const stages = openStages(pipeline)
  if (data === undefined) return <BoardSkeleton stages={stages} />

  const targets = mayMove ? pipeline.stages : none
  const targetsOf = (deal: RecordRow) => (may(deal) ? targets : none)
  const groups = stages.flatMap((stage) => {
    const group = data.groups.find(({ key }) => key === stage.id)
    return group === undefined ? [] : [{ stage, group }]
  })

  return (
    <>
      <BoardFrame
        hold={hold}
        columns={columns}
        above={<StageTabs groups={groups} columns={columns} />}
        zones={
          drag === null ? (
            mayMove && <HoldHint />
          ) : (
            <DropZones
              drag={drag}
              zones={pipeline.stages.filter(({ kind }) => kind !== 'open')}
              mayDelete={may(drag.row, 'delete')}
            />
          )
        }
        inHand={({ row, from }) => {
          const stage = stages.find(({ id }) => id === from)
          return (
            stage !== undefined && (
              <DealCard row={row} stage={stage} targets={none} mayPlan={false} look="dragged" onMove={move} />
            )
          )
        }}
      >
        {groups.map(({ stage, group }) => (
          <StageColumn
            key={stage.id}
            stage={stage}
            group={group}
            droppable={mayMove}
            targetsOf={targetsOf}
            mayPlan={mayPlan}
            rate={rates.get(stage.id)}
            last={stage.id === stages.at(-1)?.id}
            drag={drag}
            sort={sort}
            epoch={epoch}
            glowing={glowing}
            onMove={move}
            onCardKey={hold.onCardKey}
            onMore={onMore}
          />
        ))}
      </BoardFrame>
      {dialog}
    </>
  )
}
