import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { placeOf } from '../../lib/api/objects'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import type { ImportView } from '../../lib/api/imports'
import classes from './Import.module.css'

interface Props {
  view: ImportView
  object: ObjectDescription
}

/** After a trial what would become of the rows, after the import what did. */
export function ImportResult({ view: { status, result, undo }, object }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  if (result === null) return null
  const what = object.pluralLabel
  const trial = status === 'checked'
  const taken =
    undo == null
      ? []
      : [
          { label: t`Deleted again`, value: undo.deleted },
          { label: t`As before again`, value: undo.restored },
          { label: t`Left as they are`, value: undo.kept },
        ]
  const figures = [
    { label: trial ? t`Would be created` : t`Created`, value: result.created },
    { label: trial ? t`Would be updated` : t`Updated`, value: result.updated },
    { label: t`Unchanged`, value: result.unchanged },
    { label: t`Cannot be taken`, value: result.failed },
  ]
  return (
    <section className={classes['result']}>
      <dl>
        {[...figures, ...taken].map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.number(value)}</dd>
          </div>
        ))}
      </dl>
      {status === 'done' && (
        <Link to={placeOf(object) as '/'} className={classes['open']}>
          <Trans>Open {what}</Trans>
        </Link>
      )}
    </section>
  )
}
