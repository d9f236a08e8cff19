import { useDraggable } from '@dnd-kit/react'
import type { KeyboardEvent } from 'react'
import type { RecordRow } from '../../../../lib/api/types'
import type { Stage } from '../../pipelines/pipelines'
import { DealCard } from './DealCard'
import type { Drag } from '../../../../records/board/drag'
import classes from './Board.module.css'

interface Props {
  row: RecordRow
  stage: Stage
  targets: readonly Stage[]
  mayPlan: boolean
  drag: Drag | null
  gone: boolean
  glowing: boolean
  onMove: (row: RecordRow, to: Stage) => void
  onKeyDown: (event: KeyboardEvent, row: RecordRow) => void
}

/** A card that can be taken; while it is in the pointer's hand its place stays as a dashed hole. */
export function DraggableCard({
  row,
  stage,
  targets,
  mayPlan,
  drag,
  gone,
  glowing,
  onMove,
  onKeyDown,
}: Props) {
  const { ref } = useDraggable({ id: row.id, data: { row }, disabled: gone || targets.length === 0 })
  const inHand = drag?.row.id === row.id
  const hole = inHand && drag.by === 'pointer'
  return (
    <div ref={ref} className={hole ? classes['hole'] : undefined}>
      <DealCard
        row={row}
        stage={stage}
        targets={targets}
        mayPlan={mayPlan}
        look={gone ? 'gone' : inHand ? 'lifted' : 'plain'}
        glowing={glowing}
        onMove={onMove}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
