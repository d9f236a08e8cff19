import type { ComponentType, ReactNode } from 'react'
import classes from './StatePage.module.css'

export type StateTone = 'plain' | 'lost' | 'info'

interface Props {
  icon: ComponentType<{ size?: number; stroke?: number }>
  title: string
  /** One sentence: what belongs here, or what happened and what to do. */
  children?: ReactNode
  /** The filled next step and at most one more. */
  actions?: ReactNode
  foot?: ReactNode
  tone?: StateTone
}

/** The common shape of empty, error and no-access states: icon, title, one sentence, next step. */
export function StatePage({ icon: StateIcon, title, children, actions, foot, tone = 'plain' }: Props) {
  return (
    <div className={classes['state']} data-tone={tone} role={tone === 'lost' ? 'alert' : undefined}>
      <span className={classes['icon']} aria-hidden>
        <StateIcon size={22} stroke={1.75} />
      </span>
      <h2 className={classes['title']}>{title}</h2>
      {children !== undefined && <p className={classes['text']}>{children}</p>}
      {actions !== undefined && <div className={classes['actions']}>{actions}</div>}
      {foot !== undefined && <div className={classes['foot']}>{foot}</div>}
    </div>
  )
}
