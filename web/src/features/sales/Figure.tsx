import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Filter } from '../../lib/api/requests'
import { dealsLink } from './rows'
import classes from './Figure.module.css'

interface Props {
  label: string
  value: ReactNode
  /** The sample or the comparison. */
  note?: ReactNode
  filter: Filter
}

/** A number that says what it is taken of, and opens its deals. */
export function Figure({ label, value, note, filter }: Props) {
  return (
    <Link {...dealsLink(filter)} className={classes['figure']}>
      <span className={classes['label']}>{label}</span>
      <span className={classes['value']}>{value}</span>
      <span className={classes['note']}>{note}</span>
    </Link>
  )
}
