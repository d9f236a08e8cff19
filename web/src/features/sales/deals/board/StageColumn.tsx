import { useDroppable } from '@dnd-kit/react'
import { Trans } from '@lingui/react/macro'
import { IconArrowDown } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { BoardGroup } from '../../../../lib/api/requests'
import type { Money, RecordRow } from '../../../../lib/api/types'
import type { Stage } from '../../pipelines/pipelines'
import type { Rate } from '../../funnel/funnelApi'
import { arrived, landingIn } from './boardState'
import { ColumnHead } from './ColumnHead'
import { type Drag, dropId } from '../../../../records/board/drag'
import { DraggableCard } from './DraggableCard'
import { steady } from '../../../../records/board/steady'
import { usePhone } from '../../../../ui/screens'
import frame from '../../../../records/board/BoardFrame.module.css'
import classes from './Board.module.css'

export interface ColumnProps {
  stage: Stage
  group: BoardGroup
  droppable: boolean
  /** Where this card may be put. */
  targetsOf: (row: RecordRow) => readonly Stage[]
  mayPlan: boolean
  rate: Rate | undefined
  /** The last stage before the end. */
  last: boolean
  drag: Drag | null
  sort: string
  /** Changes with each own move: what was held for the pointer is let go. */
  epoch: number
  glowing: ReadonlySet<string>
  onMove: (row: RecordRow, to: Stage) => void
  onCardKey: (event: KeyboardEvent, row: RecordRow) => void
  onMore: (group: BoardGroup) => void
}

const slotId = 'slot'

export function StageColumn(props: ColumnProps) {
  const {
    stage,
    group,
    droppable,
    targetsOf,
    mayPlan,
    drag,
    sort,
    epoch,
    glowing,
    onMove,
    onCardKey,
    onMore,
  } = props
  const phone = usePhone()
  const scroller = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<{ items: RecordRow[]; epoch: number } | null>(null)
  const { ref } = useDroppable({ id: dropId(stage.id), disabled: !droppable })

  const shown = steady(held?.epoch === epoch && drag === null ? held.items : null, group.items)
  const coming = drag !== null && drag.over === stage.id && drag.from !== stage.id
  const landing = coming ? landingIn(group.items, arrived(drag.row, stage), sort) : -1
  const items = coming ? [...shown.slice(0, landing), null, ...shown.slice(landing)] : shown
  const step = phone ? 114 : 98

  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => step,
    getItemKey: (at) => items[at]?.row.id ?? slotId,
    overscan: 5,
    paddingStart: 4,
    paddingEnd: 12,
    rangeExtractor: (range) => {
      const from = Math.max(0, range.startIndex - range.overscan)
      const to = Math.min(range.count - 1, range.endIndex + range.overscan)
      const inHand = drag?.from === stage.id ? items.findIndex((item) => item?.row.id === drag.row.id) : -1
      const indexes = Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)
      // The card in hand stays drawn however far the column is scrolled: its element holds the drag.
      return inHand !== -1 && (inHand < from || inHand > to) ? [...indexes, inHand].sort((a, b) => a - b) : indexes
    },
  }) // prettier-ignore

  useEffect(() => virtual.measure(), [step, virtual])

  const rows = virtual.getVirtualItems()
  const last = rows.at(-1)?.index ?? 0
  useEffect(() => {
    if (group.next !== null && last >= items.length - 6) onMore(group)
  }, [group, items.length, last, onMore])

  const money = (drag?.row['amount'] ?? null) as Money | null
  const leaving = drag !== null && drag.from === stage.id && drag.over !== null && drag.over !== stage.id
  const moved = coming ? { money, sign: 1 as const } : leaving ? { money, sign: -1 as const } : null

  return (
    <section
      className={frame['column']}
      data-column={stage.id}
      data-over={coming}
      aria-label={stage.name}
      ref={ref}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') setHeld({ items: group.items, epoch })
      }}
      onPointerLeave={() => setHeld(null)}
    >
      <ColumnHead stage={stage} measures={group.measures} moved={moved} rate={props.rate} last={props.last} />
      <div className={classes['cards']} ref={scroller} tabIndex={items.length === 0 ? undefined : -1}>
        <ul className={classes['list']} style={{ height: virtual.getTotalSize() }}>
          {rows.map(({ index, key, start }) => {
            const item = items[index]
            const position = index + 1
            return (
              <li
                key={key}
                className={classes['item']}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={items.length}
                aria-posinset={position}
              >
                {item == null ? (
                  <div className={classes['slot']}>
                    <IconArrowDown size={16} aria-hidden />
                    <Trans>Drop here, position {position}</Trans>
                  </div>
                ) : (
                  <DraggableCard
                    row={item.row}
                    gone={item.gone}
                    drag={drag}
                    stage={stage}
                    targets={targetsOf(item.row)}
                    mayPlan={mayPlan}
                    glowing={glowing.has(item.row.id)}
                    onMove={onMove}
                    onKeyDown={onCardKey}
                  />
                )}
              </li>
            )
          })}
        </ul>
        {items.length === 0 && (
          <p className={classes['empty']}>
            <Trans>No deals in this stage</Trans>
          </p>
        )}
      </div>
    </section>
  )
}
