import { useLingui } from '@lingui/react/macro'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import classes from './Option.module.css'

export const usualMax = 5

/** Filled and hollow stars, and the number beside them: the shape says it, not the colour. */
export function RatingText({ value, max = usualMax }: { value: number; max?: number | undefined }) {
  const { t } = useLingui()
  const text = t({ message: `${value} of ${max}`, comment: 'A rating: 4 of 5 stars' })
  // Ten stars would fill a cell: beyond five, one stands for all.
  const stars = max > usualMax ? 1 : max
  return (
    <span role="img" aria-label={text} title={text}>
      <span className={classes['stars']}>
        {Array.from({ length: stars }, (_, at) =>
          at < value ? <IconStarFilled key={at} size={13} /> : <IconStar key={at} size={13} stroke={1.5} />,
        )}
      </span>
      <span className={classes['count']}>{max > usualMax ? text : value}</span>
    </span>
  )
}
