import { Accessibility } from '@dnd-kit/dom'
import { DragDropProvider, DragOverlay } from '@dnd-kit/react'
import { VisuallyHidden } from '@mantine/core'
import type { ReactNode, Ref } from 'react'
import type { RecordRow } from '../../lib/api/types'
import { type Drag, placeOfDrop, sensors } from './drag'
import type { useBoardDrag } from './useBoardDrag'
import classes from './BoardFrame.module.css'

interface Props {
  hold: ReturnType<typeof useBoardDrag>
  /** The scrolled row of columns. */
  columns?: Ref<HTMLDivElement>
  above?: ReactNode
  /** Beside the columns a card can be dropped on this. */
  zones?: ReactNode
  /** The card as it follows the pointer. */
  inHand: (drag: Drag) => ReactNode
  children: ReactNode
}

/** Columns whose cards are taken by pointer or by keyboard. */
export function BoardFrame({ hold, columns, above, zones, inHand, children }: Props) {
  const { drag, said, lift, over, cancel, drop } = hold
  return (
    <div className={classes['board']}>
      {above}
      <DragDropProvider
        sensors={sensors}
        plugins={(plugins) => plugins.filter((plugin) => plugin !== Accessibility)}
        onDragStart={({ operation }) => {
          const row = operation.source?.data['row'] as RecordRow | undefined
          if (row !== undefined) lift(row, 'pointer')
        }}
        onDragOver={({ operation: { target } }) => over(target === null ? null : placeOfDrop(target.id))}
        onDragEnd={({ canceled }) => {
          if (drag === null || canceled) cancel()
          else drop(drag)
        }}
      >
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the focus of the cards inside */}
        <div
          className={classes['columns']}
          ref={columns}
          data-dragging={drag !== null}
          onBlur={() => {
            // A card held by the keyboard is let go with the focus.
            if (drag?.by === 'keyboard') cancel()
          }}
        >
          {children}
        </div>
        {zones}
        <DragOverlay dropAnimation={null}>{drag?.by === 'pointer' && inHand(drag)}</DragOverlay>
      </DragDropProvider>
      <VisuallyHidden aria-live="assertive">{said}</VisuallyHidden>
    </div>
  )
}
