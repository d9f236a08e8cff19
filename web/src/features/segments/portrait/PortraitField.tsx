import { Plural, useLingui } from '@lingui/react/macro'
import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { placeOf } from '../../../lib/api/objects'
import type { PortraitField as Described, PortraitGroup, Share } from '../../../lib/api/portrait'
import type { Filter } from '../../../lib/api/requests'
import type { ObjectDescription } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { both } from '../../../records/filter/tree'
import { useValueText } from './useValueText'
import classes from './Portrait.module.css'

interface Props {
  object: ObjectDescription
  field: Described
  base: Filter | undefined
  buyers: Filter
  chosen: readonly number[]
  onToggle: (place: number) => void
}

const sure = 0.05

/** One field: for each value the share among buyers over that among the rest, each the way to its records. */
export function PortraitField({ object, field, base, buyers, chosen, onToggle }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const textOf = useValueText(object, field)
  const strength = format.number(field.strength, 2)
  const most = Math.max(
    0.01,
    ...[...field.items, ...(field.other === null ? [] : [field.other])].flatMap((group) => [
      group.buyers.high,
      group.rest.high,
    ]),
  )
  const others = field.distinct - field.items.length
  return (
    <section className={classes['field']} aria-label={field.label}>
      <header>
        <h2>{field.label}</h2>
        <span title={t`Cramér’s V`}>{strength}</span>
      </header>
      <ul>
        {field.items.map((group, place) => {
          const text = textOf(group)
          return (
            <li key={place} data-sure={group.p !== null && group.p < sure}>
              <Checkbox
                size="xs"
                checked={chosen.includes(place)}
                onChange={() => onToggle(place)}
                label={text}
                className={classes['value'] ?? ''}
              />
              <Lift group={group} />
              <Bar
                share={group.buyers}
                most={most}
                of="buyers"
                object={object}
                filter={both(base, buyers, group.filter ?? undefined)}
                label={t`Buyers with ${text}`}
              />
              <Bar
                share={group.rest}
                most={most}
                of="rest"
                object={object}
                filter={both(base, { not: buyers }, group.filter ?? undefined)}
                label={t`The rest with ${text}`}
              />
            </li>
          )
        })}
        {field.other !== null && (
          <li>
            <span className={classes['value']}>
              <Plural value={others} one="# rarer value" other="# rarer values" />
            </span>
            <Lift group={field.other} />
            <Bar share={field.other.buyers} most={most} of="buyers" />
            <Bar share={field.other.rest} most={most} of="rest" />
          </li>
        )}
      </ul>
    </section>
  )
}

function Lift({ group: { lift, p } }: { group: PortraitGroup }) {
  const { t } = useLingui()
  const format = useFormat()
  const times = lift === null ? '' : format.number(lift, 2)
  const title =
    p === null ? t`Too few to tell` : p < sure ? t`A sure difference` : t`A difference that may be chance`
  return (
    <span className={classes['lift']} title={title}>
      {times !== '' && `× ${times}`}
    </span>
  )
}

interface BarProps {
  share: Share
  /** The share that fills the whole width. */
  most: number
  of: 'buyers' | 'rest'
  object?: ObjectDescription
  filter?: Filter | undefined
  label?: string
}

const at = (share: number) => `${(share * 100).toFixed(2)}%`

function Bar({ share: { count, share, low, high }, most, of, object, filter, label }: BarProps) {
  const format = useFormat()
  const figures = `${format.percent(share)} · ${format.number(count)}`
  const drawn = (
    <>
      <span className={classes['track']} aria-hidden>
        <span className={classes['fill']} style={{ width: at(share / most) }} />
        <span className={classes['range']} style={{ left: at(low / most), width: at((high - low) / most) }} />
      </span>
      <span className={classes['figures']}>{figures}</span>
    </>
  )
  if (object === undefined)
    return (
      <span className={classes['line']} data-of={of}>
        {drawn}
      </span>
    )
  return (
    <Link
      to={placeOf(object) as '/'}
      search={{ view: 'all', filter } as never}
      className={classes['line'] ?? ''}
      data-of={of}
      aria-label={`${label ?? ''}: ${figures}`}
    >
      {drawn}
    </Link>
  )
}
