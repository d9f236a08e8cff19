import { useLingui } from '@lingui/react/macro'
import { CloseButton, Rating } from '@mantine/core'
import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { usualMax } from '../RatingText'
import type { FieldInputProps } from './input'
import classes from '../Fields.module.css'

/** Stars are radio buttons: arrows choose, the number beside them says which. */
export function RatingField({ field, value, onChange, label, id, error }: FieldInputProps) {
  const { t } = useLingui()
  const max = field.max ?? usualMax
  const chosen = typeof value === 'number' ? value : 0
  return (
    <div>
      <div className={classes['rating']}>
        <Rating
          {...(id === undefined ? {} : { id })}
          role="radiogroup"
          aria-label={label ?? field.label}
          count={max}
          value={chosen}
          onChange={(next) => onChange(next === 0 ? null : next)}
          color="var(--od-stale-mk)"
          size={24}
          emptySymbol={<IconStar size={22} stroke={1.5} aria-hidden />}
          fullSymbol={<IconStarFilled size={22} aria-hidden />}
          getSymbolLabel={(star) =>
            star === 0 ? t`no rating` : t({ message: `${star} of ${max}`, comment: 'A rating: 4 of 5 stars' })
          }
        />
        <span className={classes['kind']}>{chosen === 0 ? t`no rating` : chosen}</span>
        {chosen > 0 && !field.required && (
          <CloseButton size="sm" aria-label={t`Clear`} onClick={() => onChange(null)} />
        )}
      </div>
      {error !== undefined && <div className={classes['fault']}>{error}</div>}
    </div>
  )
}
