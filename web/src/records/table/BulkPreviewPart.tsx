import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { IconArrowRight } from '@tabler/icons-react'
import type { BulkPreview } from '../../lib/api/bulk'
import { fieldOf } from '../../lib/api/objects'
import { isProblem } from '../../lib/api/problem'
import type { FieldChange } from '../../lib/api/timeline'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { ErrorState } from '../../ui/ErrorState'
import { RefusalList } from '../RefusalList'
import { FieldText } from '../fields/FieldText'
import { isEmpty, plainText } from '../fields/values'
import classes from './BulkEditDialog.module.css'

interface Props {
  object: ObjectDescription
  preview: BulkPreview | undefined
  error: Error | null
  /** Whether it is about what is entered now. */
  current: boolean
  onRetry: () => void
}

/** What would happen: how many, some of them before and after, and what would be refused. */
export function BulkPreviewPart({ object, preview, error, current, onRetry }: Props) {
  const { t } = useLingui()
  if (error !== null && current) return <Refused error={error} onRetry={onRetry} />
  if (preview === undefined)
    return (
      <p className={classes['quiet']} role="status">
        <Trans>Trying it out…</Trans>
      </p>
    )
  return (
    <section
      className={classes['preview']}
      aria-label={t`Preview`}
      aria-busy={!current}
      data-old={!current}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls
      tabIndex={0}
    >
      <Figures preview={preview} />
      {preview.sample.map(({ id, about, changes }) => (
        <div key={id} className={classes['sample']}>
          <span className={classes['name']}>{about.name ?? t`Hidden from you`}</span>
          {(changes ?? []).map((change) => (
            <Changed key={change.field} object={object} change={change} />
          ))}
        </div>
      ))}
      {preview.refusals.length > 0 && (
        <RefusalList object={object.name} refusals={preview.refusals.slice(0, 5)} />
      )}
    </section>
  )
}

/** Values that no record can take are told at once, with all that is wrong with them. */
function Refused({ error, onRetry }: { error: Error; onRetry: () => void }) {
  if (!isProblem(error, 422)) return <ErrorState error={error} onRetry={onRetry} />
  const faults = error.errors.map(({ message }) => message)
  return (
    <p className={classes['fault']} role="alert">
      {faults.length === 0 ? error.message : faults.join(' ')}
    </p>
  )
}

function Figures({ preview }: { preview: BulkPreview }) {
  const format = useFormat()
  const { matched, allowed, tried, changed, unchanged, refused } = preview
  const forbidden = matched - allowed
  const first = format.number(tried)
  const differ = format.number(changed)
  const same = format.number(unchanged)
  const not = format.number(refused)
  return (
    <div role="status">
      <ul className={classes['figures']}>
        <li>
          <Plural value={allowed} one="# record may be changed" other="# records may be changed" />
          {forbidden > 0 && (
            <>
              {', '}
              <Plural
                value={forbidden}
                one="# stays: it is not yours to edit"
                other="# stay: they are not yours to edit"
              />
            </>
          )}
        </li>
        <li>
          {tried < matched ? (
            <Trans>
              Of the first {first}: {differ} change, {same} are so already, {not} are refused
            </Trans>
          ) : (
            <Trans>
              {differ} change, {same} are so already, {not} are refused
            </Trans>
          )}
        </li>
      </ul>
    </div>
  )
}

function Changed({ object, change }: { object: ObjectDescription; change: FieldChange }) {
  const { t } = useLingui()
  const { field: key, label, from, to } = change
  const field = fieldOf(object, key)
  const value = (shown: FieldChange['from']) =>
    isEmpty(shown) ? (
      <span className={classes['quiet']}>{t`empty`}</span>
    ) : field === undefined ? (
      plainText(shown)
    ) : (
      <FieldText field={field} value={shown} />
    )
  return (
    <span className={classes['change']}>
      <span className={classes['quiet']}>{label}</span> <s>{value(from)}</s>{' '}
      <IconArrowRight size={13} aria-hidden /> {value(to)}
    </span>
  )
}
