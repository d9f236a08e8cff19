import { Trans, useLingui } from '@lingui/react/macro'
import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconSum } from '@tabler/icons-react'
import type { ReactNode, RefObject } from 'react'
import type { Measure, Measures } from '../../lib/api/requests'
import { useSession } from '../../lib/api/session'
import { useFormat } from '../../lib/format/useFormat'
import { type Column, frozenStyle } from './columns'
import { type FigureName, figuresOf, useFigureNames } from './figures'
import { FigureValue } from './FigureValue'
import { usualFigures } from './useRows'
import type { TableSettings } from './useTableSettings'
import classes from './RecordTable.module.css'

interface CountProps {
  total: number | null
  exact: boolean
}

function Count({ total, exact }: CountProps) {
  const format = useFormat()
  const count = format.number(total ?? 0)
  return (
    <span>
      <Trans>Count</Trans>{' '}
      <strong>{total === null ? '…' : exact ? count : <Trans>about {count}</Trans>}</strong>
    </span>
  )
}

interface Props extends FiguresProps {
  /** On the phone and in the trash: one line of its own, without columns above it. */
  plain: boolean
}

/** How many rows there are, and figures over everything that matches. */
export function TableFoot({ plain, ...props }: Props) {
  const { settings, figures, total, exact } = props
  if (!plain) return <ColumnFigures {...props} />
  return <PlainFoot columns={settings.columns} figures={figures} total={total} exact={exact} />
}

interface FiguresProps extends CountProps {
  /** Follows the table sideways, so that each figure stands under its column. */
  scrolled: RefObject<HTMLElement | null>
  settings: TableSettings
  measures: readonly Measure[]
  figures: Measures
  children?: ReactNode
}

const mostFigures = 10

/** Under each column the figure chosen for it. */
function ColumnFigures({ scrolled, settings, measures, figures, total, exact, children }: FiguresProps) {
  const choose = (column: Column, fn: FigureName | null) => {
    const others = measures.filter(({ field }) => field !== column.path)
    settings.setFooter(fn === null ? others : [...others, { fn, field: column.path }].slice(-mostFigures))
  }
  return (
    <footer ref={scrolled} className={classes['figures']}>
      <div className={classes['total']}>
        <Count total={total} exact={exact} />
        {children}
      </div>
      {settings.columns.slice(1).map((column) => (
        <div key={column.path} className={classes['figureCell']} {...frozenStyle(column)}>
          {figuresOf(column.field).length > 0 && (
            <Figure
              column={column}
              measure={measures.find(({ field }) => field === column.path)}
              figures={figures}
              onChoose={(fn) => choose(column, fn)}
            />
          )}
        </div>
      ))}
    </footer>
  )
}

interface FigureProps {
  column: Column
  measure: Measure | undefined
  figures: Measures
  onChoose: (fn: FigureName | null) => void
}

function Figure({ column, measure, figures, onChoose }: FigureProps) {
  const { t } = useLingui()
  const names = useFigureNames()
  const { currency } = useSession().company
  const { label, field } = column
  const name = measure === undefined ? '' : names[measure.fn as FigureName]
  const converted = t`Amounts in other currencies count in ${currency} at the rate of their day.`
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <UnstyledButton
          className={classes['figure'] ?? ''}
          data-empty={measure === undefined}
          aria-label={measure === undefined ? t`Figure under ${label}` : undefined}
          title={field.type === 'money' && measure !== undefined ? converted : undefined}
        >
          {measure === undefined ? (
            <IconSum size={14} aria-hidden />
          ) : (
            <>
              <span>{name}</span>
              <strong>
                <FigureValue column={column} measure={measure} figures={figures} />
              </strong>
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        {figuresOf(field).map((fn) => (
          <Menu.Item
            key={fn}
            rightSection={measure?.fn === fn ? <IconCheck size={15} aria-hidden /> : null}
            onClick={() => onChoose(fn)}
          >
            {names[fn]}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => onChoose(null)}>{t`No figure`}</Menu.Item>
        {field.type === 'money' && <Menu.Label>{converted}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  )
}

/** On the phone: the count, and the sums beside it. */
function PlainFoot({
  columns,
  figures,
  ...count
}: CountProps & { columns: readonly Column[]; figures: Measures }) {
  const summed = columns.flatMap((column) =>
    usualFigures([column]).map((measure) => ({ column, measure, name: column.label })),
  )
  return (
    <footer className={classes['foot']}>
      <Count {...count} />
      <span>
        {summed.map(({ column, measure, name }) => (
          <span key={column.path}>
            <Trans>sum, {name}</Trans>{' '}
            <strong>
              <FigureValue column={column} measure={measure} figures={figures} />
            </strong>{' '}
          </span>
        ))}
      </span>
    </footer>
  )
}
