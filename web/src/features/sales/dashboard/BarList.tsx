import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Filter } from '../../../lib/api/requests'
import { dealsLink } from '../rows'
import classes from './Dashboard.module.css'

export interface BarRow {
  key: string
  name: ReactNode
  size: number
  /** At the right of the bar: the figure. */
  value: ReactNode
  note?: ReactNode
  filter: Filter
}

/** A few named amounts, each a link to its deals. */
export function BarList({ rows, tone = 'iris' }: { rows: readonly BarRow[]; tone?: 'iris' | 'lost' }) {
  const most = Math.max(1, ...rows.map(({ size }) => size))
  return (
    <ul className={classes['bars']} data-tone={tone}>
      {rows.map(({ key, name, size, value, note, filter }) => (
        <li key={key}>
          <Link {...dealsLink(filter)} className={classes['barRow']}>
            <span className={classes['barName']}>{name}</span>
            <span className={classes['barTrack']} aria-hidden>
              <span style={{ width: `${(size / most) * 100}%` }} />
            </span>
            <span className={classes['barValue']}>{value}</span>
            <span className={classes['barNote']}>{note}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
