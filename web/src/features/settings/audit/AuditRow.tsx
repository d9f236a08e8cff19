import { useLingui } from '@lingui/react/macro'
import { IconArrowRight } from '@tabler/icons-react'
import { fieldOf, useObject } from '../../../lib/api/objects'
import type { AuditEntry, SettingChange } from '../../../lib/api/audit'
import type { FieldValue } from '../../../lib/api/types'
import { FieldText } from '../../../records/fields/FieldText'
import { RecordLink } from '../../../records/fields/RecordLink'
import { isEmpty } from '../../../records/fields/values'
import { DateText } from '../../../ui/DateText'
import { useOriginText } from '../../../records/timeline/useOriginText'
import { useSettingWords } from './useSettingWords'
import classes from './Audit.module.css'

interface Props {
  entry: AuditEntry
  /** What kinds of settings are called. */
  kinds: Record<string, string>
}

/** One change: what it was about, by whom, and each value before and after. */
export function AuditRow({ entry, kinds }: Props) {
  const { t } = useLingui()
  const origin = useOriginText()(entry.origin)
  const { about, kind, changes = [] } = entry
  const done: Record<AuditEntry['kind'], string | null> = {
    settings: null,
    changed: null,
    shared: null,
    created: t`Created`,
    deleted: t`Moved to the trash`,
    restored: t`Taken back from the trash`,
  }
  return (
    <li className={classes['entry']}>
      <div className={classes['head']}>
        <strong>{kinds[about.object] ?? about.object}</strong>
        {about.name !== null && <RecordLink {...about} />}
        {done[kind] !== null && <span>{done[kind]}</span>}
        <span className={classes['quiet']}>
          {entry.by?.name} {origin} <DateText value={entry.at} as="dateTime" />
        </span>
      </div>
      {changes.map((change) => (
        <Changed key={change.field} entry={entry} change={change} />
      ))}
    </li>
  )
}

function Changed({ entry, change }: { entry: AuditEntry; change: SettingChange }) {
  const { t } = useLingui()
  const words = useSettingWords()
  const object = useObject(entry.about.object)
  const field = object === null ? undefined : fieldOf(object, change.field)
  const shown = (value: unknown) => {
    if (entry.kind === 'settings') return words.value(value, change.field)
    if (isEmpty(value)) return t`empty`
    return field === undefined ? words.value(value) : <FieldText field={field} value={value as FieldValue} />
  }
  return (
    <div className={classes['change']}>
      <span className={classes['quiet']}>{change.label ?? words.name(entry.about.object, change.field)}</span>{' '}
      <s>{shown(change.from)}</s> <IconArrowRight size={13} className={classes['arrow']} aria-hidden />{' '}
      <span>{shown(change.to)}</span>
    </div>
  )
}
