import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Pill.module.css'

/** won: done, paid · lost: error · over: overdue · stale: warning · now: today · info: quiet. */
export type Meaning = 'won' | 'lost' | 'over' | 'stale' | 'now' | 'info'

interface Props {
  meaning: Meaning
  icon?: Icon
  children: ReactNode
}

/** Only for a meaning, and always with a word or a number; plain text needs no pill. */
export function Pill({ meaning, icon: PillIcon, children }: Props) {
  return (
    <span className={classes['pill']} data-meaning={meaning}>
      {PillIcon !== undefined && <PillIcon size={13} stroke={2} aria-hidden />}
      {children}
    </span>
  )
}

/** A neutral label of a record: a tag, a choice. */
export function Tag({ children, dot }: { children: ReactNode; dot?: ReactNode }) {
  return (
    <span className={classes['tag']}>
      {dot}
      {children}
    </span>
  )
}
