import type { Icon } from '@tabler/icons-react'
import { Tooltip } from '@mantine/core'
import { useId } from 'react'
import classes from './SegmentControl.module.css'

export interface Segment<Value extends string> {
  value: Value
  label: string
  icon?: Icon
}

interface Props<Value extends string> {
  /** What is chosen among; read out, not drawn. */
  label: string
  value: Value
  segments: readonly Segment<Value>[]
  onChange: (value: Value) => void
  /** Icons with tooltips where words have no room. */
  iconsOnly?: boolean
}

/** One of a few: Board · Table · Funnel. Radio buttons underneath, so arrows work and readers understand. */
export function SegmentControl<Value extends string>({
  label,
  value,
  segments,
  onChange,
  iconsOnly = false,
}: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={classes['track']}>
      <legend className={classes['legend']}>{label}</legend>
      {segments.map(({ value: own, label: text, icon: SegmentIcon }) => (
        <Tooltip key={own} label={text} disabled={!iconsOnly}>
          <label className={classes['segment']} data-on={own === value}>
            <input
              type="radio"
              className={classes['radio']}
              name={name}
              checked={own === value}
              onChange={() => onChange(own)}
              aria-label={text}
            />
            {SegmentIcon !== undefined && <SegmentIcon size={16} stroke={1.75} aria-hidden />}
            {!iconsOnly && <span>{text}</span>}
          </label>
        </Tooltip>
      ))}
    </fieldset>
  )
}
