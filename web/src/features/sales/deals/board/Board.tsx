import { Accessibility, PointerActivationConstraints, type Sensors } from '@dnd-kit/dom'
import { DragDropProvider, DragOverlay, PointerSensor } from '@dnd-kit/react'
import { useLingui } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import type { BoardGroup } from '../../../../lib/api/requests'
import type { RecordRow } from '../../../../lib/api/types'
import { ErrorState } from '../../../../ui/ErrorState'
import { useDealMoves } from '../move/useDealMoves'
import { openStages, type Pipeline, type Stage } from '../../pipelines/pipelines'
import { BoardColumn } from './BoardColumn'
import { BoardSkeleton } from './BoardSkeleton'
import { DealCard } from './DealCard'
import { DropZones } from './DropZones'
import { HoldHint } from './HoldHint'
import { StageTabs } from './StageTabs'
import type { useBoard } from './useBoard'
import { useBoardDrag } from './useBoardDrag'
import { useGlow } from './useGlow'
import classes from './Board.module.css'

interface Props {
  pipeline: Pipeline
  board: ReturnType<typeof useBoard>
  sort: string
  mayMove: boolean
}

/** A finger must rest before it takes a card, or the column could not be scrolled. */
const sensors: Sensors = [
  PointerSensor.configure({
    activationConstraints: (event) =>
      event.pointerType === 'mouse'
        ? [new PointerActivationConstraints.Distance({ value: 5 })]
        : [new PointerActivationConstraints.Delay({ value: 250, tolerance: 8 })],
    // The menu and the mark of a card are pressed, not dragged.
    preventActivation: (event) => event.target instanceof Element && event.target.closest('button') !== null,
  }),
]

const none: readonly Stage[] = []

export function Board({ pipeline, board, sort, mayMove }: Props) {
  const { t } = useLingui()
  const columns = useRef<HTMLDivElement>(null)
  const [epoch, setEpoch] = useState(0)
  const { glowing, mine } = useGlow()
  const { move: moveDeal, dialog } = useDealMoves(sort)
  const { data, more } = board

  const move = useCallback(
    (deal: RecordRow, to: Stage) => {
      mine(deal.id)
      setEpoch((before) => before + 1)
      moveDeal(deal, to)
    },
    [mine, moveDeal],
  )
  const { drag, said, lift, over, cancel, drop, onCardKey } = useBoardDrag({
    stages: pipeline.stages,
    mayMove,
    onMove: move,
  })
  const onMore = useCallback((group: BoardGroup) => void more(group), [more])

  if (board.error !== null && data === undefined)
    return (
      <div className={classes['board']}>
        <ErrorState error={board.error} title={t`The board could not be shown`} onRetry={() => void board.refetch()} />
      </div>
    )
  const stages = openStages(pipeline)
  if (data === undefined) return <BoardSkeleton stages={stages} />

  const targets = mayMove ? pipeline.stages : none
  const groups = stages.flatMap((stage) => {
    const group = data.groups.find(({ key }) => key === stage.id)
    return group === undefined ? [] : [{ stage, group }]
  })
  const inHand = drag !== null && stages.find(({ id }) => id === drag.from)

  return (
    <div className={classes['board']}>
      <StageTabs groups={groups} columns={columns} />
      <DragDropProvider
        sensors={sensors}
        plugins={(plugins) => plugins.filter((plugin) => plugin !== Accessibility)}
        onDragStart={({ operation }) => {
          const row = operation.source?.data['row'] as RecordRow | undefined
          if (row !== undefined) lift(row, 'pointer')
        }}
        onDragOver={({ operation }) => over(operation.target === null ? null : String(operation.target.id))}
        onDragEnd={({ canceled }) => {
          if (drag === null || canceled) cancel()
          else drop(drag)
        }}
      >
        <div className={classes['columns']} ref={columns} data-dragging={drag !== null}>
          {groups.map(({ stage, group }) => (
            <BoardColumn
              key={stage.id}
              stage={stage}
              group={group}
              targets={targets}
              drag={drag}
              sort={sort}
              epoch={epoch}
              glowing={glowing}
              onMove={move}
              onCardKey={onCardKey}
              onMore={onMore}
            />
          ))}
        </div>
        {drag !== null && <DropZones drag={drag} zones={pipeline.stages.filter(({ kind }) => kind !== 'open')} />}
        <DragOverlay dropAnimation={null}>
          {drag?.by === 'pointer' && inHand !== false && inHand !== undefined && (
            <DealCard row={drag.deal} stage={inHand} targets={none} look="dragged" onMove={move} />
          )}
        </DragOverlay>
      </DragDropProvider>
      {mayMove && drag === null && <HoldHint />}
      <VisuallyHidden aria-live="assertive">{said}</VisuallyHidden>
      {dialog}
    </div>
  )
} // prettier-ignore
