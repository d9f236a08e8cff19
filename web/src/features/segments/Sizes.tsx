import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type Segment, sizesQuery } from '../../lib/api/segments'
import { useFormat } from '../../lib/format/useFormat'
import classes from './Segments.module.css'

const width = 300
const height = 88
const day = 86_400_000

/** How many there were day by day; drawn once there are two days to compare. */
export function Sizes({ segment }: { segment: Segment }) {
  const { t } = useLingui()
  const format = useFormat()
  const { data: sizes = [] } = useQuery(sizesQuery(segment.id))
  const first = sizes[0]
  const last = sizes.at(-1)
  if (first === undefined || last === undefined) return null
  const most = Math.max(1, ...sizes.map(({ size }) => size))
  const start = Date.parse(first.day)
  const days = Math.max(1, (Date.parse(last.day) - start) / day)
  const points = sizes.map(({ day: on, size }) => {
    const x = ((Date.parse(on) - start) / day / days) * width
    return `${x.toFixed(1)},${(height - (size / most) * (height - 4)).toFixed(1)}`
  })
  return (
    <section className={classes['part']}>
      <h2>
        <Trans>Size over time</Trans>
      </h2>
      {sizes.length > 1 && (
        <svg
          className={classes['line']}
          viewBox={`0 0 ${width} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t`Size over time`}
        >
          <polyline points={points.join(' ')} vectorEffect="non-scaling-stroke" />
        </svg>
      )}
      <dl className={classes['ends']}>
        {[first, ...(last === first ? [] : [last])].map(({ day: on, size }) => (
          <div key={on}>
            <dt>{format.date(on, 'short')}</dt>
            <dd>{format.number(size)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
