import { useDraggable, useDroppable } from '@dnd-kit/react'
import { Trans } from '@lingui/react/macro'
import { Button, UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, memo } from 'react'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { MoneyText } from '../../ui/MoneyText'
import { CardFields } from '../cards/CardFields'
import { useRecordAddress } from '../fields/RecordLink'
import { isMoney, plainText, valueAt } from '../fields/values'
import type { MayChange } from '../fields/useMayEdit'
import { keyOfMeasure } from '../table/figures'
import { type Drag, dropId } from './drag'
import { type BoardColumnState, moneyOf, mostCards } from './useRecordBoard'
import frame from './BoardFrame.module.css'
import classes from './RecordBoard.module.css'

interface ColumnProps {
  object: ObjectDescription
  column: BoardColumnState
  fields: readonly string[]
  drag: Drag | null
  may: MayChange
  openId: string | undefined
  /** No more cards of a column are asked for at once. */
  full: boolean
  onOpen: (id: string) => void
  onCardKey: (event: KeyboardEvent, row: RecordRow) => void
  onMore: () => void
}

export function BoardColumn({ column, drag, full, onMore, ...rest }: ColumnProps) {
  const format = useFormat()
  const { place, rows, count, more, measures } = column
  const { ref } = useDroppable({ id: dropId(place.id) })
  const money = moneyOf(rest.object)
  const sum = money === null ? null : measures[keyOfMeasure(money)]
  const shown = format.number(mostCards)
  const all = format.number(count)
  return (
    <section
      ref={ref}
      className={`${frame['column'] ?? ''} ${classes['column'] ?? ''}`}
      data-column={place.id}
      data-over={drag !== null && drag.over === place.id && drag.from !== place.id}
      aria-label={place.name}
    >
      <header className={classes['head']}>
        <h3 title={place.name}>{place.name}</h3>
        <span className={classes['count']}>{all}</span>
        {isMoney(sum) && Number(sum.amount) !== 0 && (
          <span className={classes['sum']}>
            <MoneyText money={sum} rounded />
          </span>
        )}
      </header>
      <ul className={classes['list']}>
        {rows.map((row) => (
          <li key={row.id}>
            <DraggableCard {...rest} row={row} drag={drag} />
          </li>
        ))}
        {rows.length === 0 && (
          <li className={classes['empty']}>
            <Trans>Nothing here</Trans>
          </li>
        )}
        {more && (
          <li>
            {full ? (
              <p className={classes['empty']}>
                <Trans>
                  The first {shown} of {all}. The table has all of them.
                </Trans>
              </p>
            ) : (
              <Button size="xs" variant="subtle" color="gray" onClick={onMore}>
                <Trans>Show more</Trans>
              </Button>
            )}
          </li>
        )}
      </ul>
    </section>
  )
}

type DraggableProps = Omit<ColumnProps, 'column' | 'full' | 'onMore'> & { row: RecordRow }

function DraggableCard({ object, row, fields, drag, may, openId, onOpen, onCardKey }: DraggableProps) {
  const { ref } = useDraggable({ id: row.id, data: { row }, disabled: !may(row) })
  const inHand = drag?.row.id === row.id
  return (
    <div ref={ref}>
      <BoardCard
        object={object}
        row={row}
        fields={fields}
        look={!inHand ? 'plain' : drag.by === 'pointer' ? 'hole' : 'lifted'}
        open={row.id === openId}
        onOpen={onOpen}
        onKeyDown={onCardKey}
      />
    </div>
  )
}

interface CardProps {
  object: ObjectDescription
  row: RecordRow
  fields: readonly string[]
  look: 'plain' | 'hole' | 'lifted' | 'dragged'
  open: boolean
  onOpen?: (id: string) => void
  onKeyDown?: (event: KeyboardEvent, row: RecordRow) => void
}

export const BoardCard = memo(function BoardCard(props: CardProps) {
  const { object, row, fields, look, open, onOpen, onKeyDown } = props
  const name = plainText(valueAt(row, object.nameField))
  const address = useRecordAddress()(object.name, row.id)
  return (
    <article className={classes['card']} data-card={row.id} data-look={look} data-open={open}>
      <UnstyledButton
        component="a"
        href={address ?? '#'}
        className={classes['name'] ?? ''}
        data-card-link
        draggable={false}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return
          event.preventDefault()
          onOpen?.(row.id)
        }}
        onKeyDown={(event) => onKeyDown?.(event, row)}
      >
        {name}
      </UnstyledButton>
      <CardFields object={object} row={row} fields={fields} />
    </article>
  )
})
