import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { placeOf } from '../../../lib/api/objects'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import type { ConversionFailure, ConversionPreview } from './conversion'
import { FieldUses } from './FieldUses'
import classes from './Conversion.module.css'

interface Props {
  object: ObjectDescription
  field: FieldDescription
  preview: ConversionPreview
}

/** What would come of a change of kind: figures, samples, what does not convert and what has to be looked at. */
export function ConversionFigures({ object, field, preview }: Props) {
  const { filled, converting, failing, samples, failures, failingValues, uses, complete } = preview
  const places = uses.length
  const hidden = Math.max(0, failingValues - failures.length)
  if (filled === 0)
    return (
      <p className={classes['quiet']} role="status">
        <Trans>No record has a value yet, so nothing has to be converted.</Trans>
      </p>
    )
  return (
    <>
      <Figures converted={converting} failing={failing} />
      {!complete && (
        <p className={classes['quiet']}>
          <Trans>
            There are very many different values; only the most frequent ones were looked through.
          </Trans>
        </p>
      )}
      {samples.length > 0 && (
        <section>
          <h3>
            <Trans>So it will be</Trans>
          </h3>
          <ul className={classes['samples']}>
            {samples.map(({ from, to }) => (
              <li key={from}>
                <span>{from}</span>
                <IconArrowRight size={13} aria-hidden />
                <span>{to}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Failures object={object} field={field} failures={failures} />
      {hidden > 0 && (
        <p className={classes['quiet']}>
          <Plural value={hidden} one="and # other value" other="and # other values" />
        </p>
      )}
      {!preview.keepsDefault && (
        <p className={classes['quiet']}>
          <Trans>The value of new records does not convert and is dropped.</Trans>
        </p>
      )}
      {places > 0 && (
        <section>
          <h3>
            <Plural
              value={places}
              one="# place uses the field; look at it afterwards"
              other="# places use the field; look at them afterwards"
            />
          </h3>
          <FieldUses uses={uses} />
        </section>
      )}
    </>
  )
}

/** How many records keep a value, and how many would have none. */
export function Figures({ converted, failing }: { converted: number; failing: number }) {
  return (
    <p className={classes['figures']} role="status">
      <strong>
        <Plural value={converted} one="# record converts" other="# records convert" />
      </strong>
      {failing > 0 && (
        <span className={classes['failing']}>
          <Plural
            value={failing}
            one="# would be left without a value"
            other="# would be left without a value"
          />
        </span>
      )}
    </p>
  )
}

interface FailuresProps {
  object: ObjectDescription
  field: FieldDescription
  failures: readonly ConversionFailure[]
}

/** Each with its reason, and the way to the records that have it. */
export function Failures({ object, field, failures }: FailuresProps) {
  const { t } = useLingui()
  const format = useFormat()
  if (failures.length === 0) return null
  return (
    <section>
      <h3>
        <Trans>These values do not convert</Trans>
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <ul className={classes['failures']} tabIndex={0} aria-label={t`These values do not convert`}>
        {failures.map(({ text, value, count, reason }) => (
          <li key={text}>
            {value === null || value === undefined ? (
              <b>{text}</b>
            ) : (
              <Link
                to={placeOf(object)}
                search={{ view: 'all', filter: { field: field.key, op: 'eq', value } } as never}
                target="_blank"
              >
                {text}
              </Link>
            )}
            <span>{reason}</span>
            <span className={classes['count']}>{format.number(count)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
