import { useLingui } from '@lingui/react/macro'
import type { FieldDescription, FieldOption, OptionColour } from '../../lib/api/types'
import { optionColours } from '../../lib/api/types'
import { wayTo } from './tree'
import classes from './Option.module.css'

/** The places of the chart colours, which were searched for being told apart. */
export const colourOf = (colour: OptionColour): string => `var(--od-chart-${optionColours.indexOf(colour)})`

/** Beside the word, never instead of it. */
export const OptionDot = ({ colour }: { colour: OptionColour | null | undefined }) =>
  colour === null || colour === undefined ? null : (
    <span className={classes['dot']} style={{ background: colourOf(colour) }} aria-hidden />
  )

/** A value that is no option any more is shown as it is stored. */
export const optionOf = (field: FieldDescription, value: string): FieldOption =>
  field.options?.find((option) => option.value === value) ?? { value, label: value }

export function OptionText({ field, value }: { field: FieldDescription; value: string }) {
  const { label, color } = optionOf(field, value)
  if (field.tree === true)
    return (
      <span className={classes['option']} title={wayTo(field, value)}>
        <OptionDot colour={color} />
        <span>{label}</span>
      </span>
    )
  return color === null || color === undefined ? (
    <>{label}</>
  ) : (
    <span className={classes['option']}>
      <OptionDot colour={color} />
      <span>{label}</span>
    </span>
  )
}

interface ChipsProps {
  field: FieldDescription
  values: readonly string[]
  place: 'cell' | 'card'
}

const fewInCell = 2

/** In a cell the first ones and the number of the rest. */
export function OptionChips({ field, values, place }: ChipsProps) {
  const { t } = useLingui()
  const options = values.map((value) => optionOf(field, value))
  const shown = place === 'cell' ? options.slice(0, fewInCell) : options
  const more = options.length - shown.length
  return (
    <span className={classes['several']} data-place={place}>
      {shown.map(({ value, label, color }) => (
        <span key={value} className={classes['chip']}>
          <OptionDot colour={color} />
          <span>{label}</span>
        </span>
      ))}
      {more > 0 && (
        <span
          className={classes['more']}
          role="note"
          title={values
            .map((one) => (field.tree === true ? wayTo(field, one) : optionOf(field, one).label))
            .join(', ')}
          aria-label={t`and ${more} more`}
        >
          +{more}
        </span>
      )}
    </span>
  )
}
