import type { Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormat } from '../../lib/format/useFormat'
import classes from './Timeline.module.css'

interface LineProps {
  icon: Icon
  tone?: 'talk' | 'done' | 'plain'
  at: string
  children: ReactNode
}

/** Icon 26, text, time 44; a hairline joins the icons. */
export function Line({ icon: LineIcon, tone = 'plain', at, children }: LineProps) {
  const format = useFormat()
  return (
    <div className={classes['line']}>
      <span className={classes['icon']} data-tone={tone} aria-hidden>
        <LineIcon size={15} stroke={1.75} />
      </span>
      <div className={classes['text']}>{children}</div>
      <time className={classes['time']} dateTime={at} title={format.dateTime(at)}>
        {format.time(at)}
      </time>
    </div>
  )
}
