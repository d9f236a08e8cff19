import { useLingui } from '@lingui/react/macro'
import { IconX } from '@tabler/icons-react'
import { useObjects } from '../../lib/api/objects'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { describe } from './describe'
import { useFilterNames } from './useNames'
import classes from '../list/ListBar.module.css'

interface Props {
  object: ObjectDescription
  filter: Filter
  onClear: () => void
}

/** The filter in words, and the way out of it. */
export function FilterSummary({ object, filter, onClear }: Props) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const names = useFilterNames(object, filter)
  const text = describe({ i18n, format, objects: useObjects(), names }, object, filter)
  return (
    <span className={classes['summary']} title={text}>
      <span>{text}</span>
      <button type="button" aria-label={t`Clear the filter`} onClick={onClear}>
        <IconX size={14} />
      </button>
    </span>
  )
}
