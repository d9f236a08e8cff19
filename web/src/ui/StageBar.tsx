import { Tooltip } from '@mantine/core'
import classes from './StageBar.module.css'

export interface StageSegment {
  id: string
  name: string
  /** What hovering tells: "Offer sent, 12 d". The name alone by default. */
  hint?: string
}

interface Props {
  stages: readonly StageSegment[]
  /** The present stage; all before it are passed. */
  current: string
}

/** Shows how far along; the stage and its days stand beside it in words. */
export function StageBar({ stages, current }: Props) {
  const now = stages.findIndex(({ id }) => id === current)
  const label = stages[now]?.name ?? ''
  return (
    <span className={classes['bar']} role="img" aria-label={`${label}, ${now + 1}/${stages.length}`}>
      {stages.map(({ id, name, hint }, at) => (
        <Tooltip key={id} label={hint ?? name}>
          <span className={classes['segment']} data-at={at < now ? 'passed' : at === now ? 'now' : 'later'} />
        </Tooltip>
      ))}
    </span>
  )
}
