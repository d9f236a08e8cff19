import { Skeleton } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import classes from './skeletons.module.css'

/** Draws its content only when waiting takes longer than a blink, so that quick answers do not flicker. */
export function AfterAWhile({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), 150)
    return () => window.clearTimeout(timer)
  }, [])
  return late ? children : null
}

const widths = ['62%', '44%', '70%', '52%', '38%', '58%']

interface RowsProps {
  rows?: number
  /** Widths of the columns to come, as in grid-template-columns. */
  columns?: string
  height?: number
}

/** Rows of a list that is on its way, at their real height. */
export function RowSkeleton({ rows = 12, columns = '2fr 1.5fr 1fr 1fr', height = 36 }: RowsProps) {
  const cells = columns.split(' ').length
  return (
    <AfterAWhile>
      <div aria-hidden>
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className={classes['row']} style={{ height, gridTemplateColumns: columns }}>
            {Array.from({ length: cells }, (_cell, cell) => (
              <Skeleton
                key={cell}
                height={10}
                width={widths[(row + cell * 2) % widths.length]}
                animate={false}
              />
            ))}
          </div>
        ))}
      </div>
    </AfterAWhile>
  )
}

/** A page on its way: head, filter bar, rows. */
export function PageSkeleton() {
  return (
    <AfterAWhile>
      <div aria-hidden>
        <div className={classes['head']}>
          <Skeleton height={16} width={140} animate={false} />
          <Skeleton height={28} width={96} animate={false} />
        </div>
        <RowSkeleton />
      </div>
    </AfterAWhile>
  )
}
