import { Trans, useLingui } from '@lingui/react/macro'
import { fieldOf } from '../../lib/api/objects'
import { reasonOf } from '../../lib/api/problem'
import { useRevert } from '../../lib/api/reverts'
import type { TimelineEntry } from '../../lib/api/timeline'
import type { ObjectDescription } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import classes from './Timeline.module.css'

interface Props {
  object: ObjectDescription
  entry: Extract<TimelineEntry, { kind: 'changed' }>
  field: string
  label: string
}

/** Gives one field the value it had before this change. */
export function PutBack({ object, entry, field, label }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const revert = useRevert(object)
  const described = fieldOf(object, field)
  const { id } = entry.about
  const fail = (error: unknown) =>
    toasts.show({
      tone: 'error',
      text: reasonOf(error),
    })
  if (described === undefined || described.readOnly || object.permissions.edit === 'none') return null
  return (
    <button
      type="button"
      className={classes['textButton']}
      aria-label={t`Put ${label} back`}
      disabled={revert.isPending}
      onClick={() =>
        void revert.mutateAsync({ id, change: entry.id, fields: [field] }).then(
          (back) =>
            toasts.show({
              text: t`${label} is as it was before`,
              undo: () => void revert.mutateAsync({ id, ...back, fields: [field] }).catch(fail),
            }),
          fail,
        )
      }
    >
      <Trans>Put back</Trans>
    </button>
  )
}
