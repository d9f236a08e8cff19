import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { describeQuery } from '../../lib/api/filters'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import classes from '../list/ListBar.module.css'

interface Props {
  object: ObjectDescription
  filter: Filter
  onClear: () => void
}

/** The filter in words and the way out of it; what is wrong with it where it cannot be said. */
export function FilterSummary({ object, filter, onClear }: Props) {
  const { t, i18n } = useLingui()
  const { data, error } = useQuery(describeQuery(object, filter, i18n.locale))
  const text = error?.message ?? data ?? '…'
  return (
    <span className={classes['summary']} title={text} data-fault={error !== null} role="status">
      {error !== null && <IconAlertTriangle size={14} aria-hidden />}
      <span>{text}</span>
      <button type="button" aria-label={t`Clear the filter`} onClick={onClear}>
        <IconX size={14} />
      </button>
    </span>
  )
}
