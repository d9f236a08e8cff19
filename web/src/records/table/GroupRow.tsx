import { Trans } from '@lingui/react/macro'
import { Button, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useObjects } from '../../lib/api/objects'
import type { GroupBy, Measure } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { type Column, fieldAt, frozenStyle } from './columns'
import { FigureValue } from './FigureValue'
import { useGroupName } from './groupName'
import type { GroupLine } from './useTableLines'
import classes from './RecordTable.module.css'

interface Place {
  top: number
  height: number
}

const styleOf = ({ top, height }: Place) => ({ height, transform: `translateY(${top}px)` })

interface Props extends Place {
  object: ObjectDescription
  line: GroupLine
  groupBy: GroupBy | undefined
  columns: readonly Column[]
  measures: readonly Measure[]
  onToggle: () => void
}

/** The head of a group: what its records share, how many they are, and their figures under the columns. */
export function GroupRow({ object, line, groupBy, columns, measures, onToggle, ...place }: Props) {
  const format = useFormat()
  const objects = useObjects()
  const nameOf = useGroupName()
  const path = groupBy?.field ?? ''
  const field = fieldAt(objects, object, path)?.field
  const { group, measures: figures } = line.item
  return (
    <div className={classes['group']} role="row" style={styleOf(place)}>
      <UnstyledButton
        className={classes['groupHead'] ?? ''}
        role="gridcell"
        aria-expanded={line.open}
        onClick={onToggle}
      >
        <IconChevronDown size={16} aria-hidden />
        <span>{nameOf(field, groupBy?.by, group[path])}</span>
        <span className={classes['count']}>{format.number(Number(figures['count'] ?? 0), 0)}</span>
      </UnstyledButton>
      {columns.slice(1).map((column) => {
        const measure = measures.find((one) => one.field === column.path)
        return (
          <div key={column.path} className={classes['figureCell']} role="gridcell" {...frozenStyle(column)}>
            {measure !== undefined && (
              <span className={classes['figure']}>
                <FigureValue column={column} measure={measure} figures={figures} />
              </span>
            )}
          </div>
        )
      })}
      <div role="presentation" />
    </div>
  )
}

export function MoreRow({ pending, onMore, ...place }: Place & { pending: boolean; onMore: () => void }) {
  return (
    <div className={classes['moreRow']} role="row" style={styleOf(place)}>
      <span role="gridcell">
        <Button size="xs" variant="subtle" color="gray" loading={pending} onClick={onMore}>
          <Trans>Show more of this group</Trans>
        </Button>
      </span>
    </div>
  )
}
