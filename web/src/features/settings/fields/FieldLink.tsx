import { useSortable } from '@dnd-kit/react/sortable'
import { useLingui } from '@lingui/react/macro'
import { Tooltip } from '@mantine/core'
import { IconAsterisk, IconEyeOff, IconGripVertical, IconHourglassEmpty } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent, ReactNode } from 'react'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { FieldIcon } from '../../../records/fields/FieldIcon'
import { kindLabel } from './kinds'
import classes from './FieldNav.module.css'

// eslint-disable-next-line lingui/no-unlocalized-strings -- keys, as ARIA writes them
const shortcuts = 'Alt+ArrowUp Alt+ArrowDown'

interface Props {
  object: ObjectDescription
  field: FieldDescription
  chosen: boolean
}

export function FieldLink({
  object,
  field,
  chosen,
  onKeyDown,
}: Props & { onKeyDown?: (event: KeyboardEvent) => void }) {
  const { t, i18n } = useLingui()
  return (
    <Link
      to="/settings/fields"
      search={{ object: object.name, field: field.key }}
      className={classes['field']}
      data-chosen={chosen}
      aria-current={chosen ? 'true' : undefined}
      {...(onKeyDown === undefined ? {} : { onKeyDown, 'aria-keyshortcuts': shortcuts })}
    >
      <FieldIcon field={field} />
      <span className={classes['name']} title={field.label}>
        {field.label}
      </span>
      {field.state === 'building' && <Mark icon={<IconHourglassEmpty size={13} />} label={t`being built`} />}
      {field.hidden === true && <Mark icon={<IconEyeOff size={13} />} label={t`hidden`} />}
      {field.required && <Mark icon={<IconAsterisk size={12} />} label={t`required`} />}
      <span className={classes['kind']}>{i18n._(kindLabel(field))}</span>
    </Link>
  )
}

function Mark({ icon, label }: { icon: ReactNode; label: string }) {
  return (
    <Tooltip label={label}>
      <span role="img" aria-label={label} className={classes['mark']}>
        {icon}
      </span>
    </Tooltip>
  )
}

interface OwnProps extends Props {
  index: number
  /** While only some are shown, their order cannot be changed. */
  fixed: boolean
  onMove: (by: -1 | 1) => void
}

/** One of ours: moved by its handle, or with Alt and the arrows. */
export function OwnFieldLink({ index, fixed, onMove, ...rest }: OwnProps) {
  const { t } = useLingui()
  const { label, key } = rest.field
  const { ref, handleRef } = useSortable({ id: key, index, disabled: fixed })
  const pressed = (event: KeyboardEvent) => {
    if (!event.altKey || fixed || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <div ref={ref} className={classes['own']}>
      <FieldLink {...rest} onKeyDown={pressed} />
      {!fixed && (
        <button
          type="button"
          ref={handleRef}
          className={classes['handle']}
          aria-label={t`Move ${label}`}
          title={t`Drag, or Alt and the arrows`}
        >
          <IconGripVertical size={15} aria-hidden />
        </button>
      )}
    </div>
  )
}
