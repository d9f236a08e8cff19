import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Measures } from '../../lib/api/requests'
import { useFormat } from '../../lib/format/useFormat'
import { MoneyText } from '../../ui/MoneyText'
import { isMoney } from '../fields/values'
import type { Column } from './columns'
import classes from './RecordTable.module.css'

interface Props {
  columns: readonly Column[]
  sums: Measures
  total: number | null
  exact: boolean
  label: string
  children?: ReactNode
}

/** How many rows there are, and the sums of money over all of them, loaded or not. */
export function TableFoot({ columns, sums, total, exact, label, children }: Props) {
  const format = useFormat()
  const count = format.number(total ?? 0)
  const summed = columns.flatMap(({ path, label: name }) => {
    const sum = sums[`sum(${path})`]
    return isMoney(sum) ? [{ path, name, sum }] : []
  })
  return (
    <footer className={classes['foot']}>
      <span>
        {label} <strong>{total === null ? '…' : exact ? count : <Trans>about {count}</Trans>}</strong>
      </span>
      {children}
      {summed.length > 0 && (
        <span>
          {summed.map(({ path, name, sum }) => (
            <span key={path}>
              <Trans>sum, {name}</Trans>{' '}
              <strong>
                <MoneyText money={sum} rounded />
              </strong>{' '}
            </span>
          ))}
        </span>
      )}
    </footer>
  )
}
