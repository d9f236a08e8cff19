import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, CopyButton, Tooltip } from '@mantine/core'
import { IconCheck, IconCopy, IconPencil } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { FieldDescription, FieldValue, ObjectDescription, RecordRow } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { ConflictSlot } from './ConflictSlot'
import { EditorSlot, FilesSlot } from './EditorSlot'
import { FieldHistory } from './FieldHistory'
import { FieldText } from './FieldText'
import { HelpMark } from './HelpMark'
import { usePastOpen } from './usePastOpen'
import { OtherAtField } from '../presence/OtherAtField'
import { useOtherAt, usePresence } from '../presence/Presence'
import here from '../presence/Presence.module.css'
import { WhyLocked } from '../right/WhyLocked'
import { baseOf, type FieldBase, FieldFault, useFieldSave } from './useFieldSave'
import { useMayEditRecord } from './useMayEdit'
import { addressLine } from './AddressText'
import { contactsOf, isEmpty, plainText, sameValue, valueAt } from './values'
import classes from './FieldRow.module.css'

interface Props {
  object: ObjectDescription
  record: RecordRow
  field: FieldDescription
  /** Said beside the value: "in 18 d", "5 years". */
  note?: ReactNode
}

/** What is being typed, and what stood there when it began. */
interface Draft {
  value: FieldValue
  base: FieldBase
  fault?: string
}

const copied = (field: FieldDescription, value: FieldValue, language: string): string | null => {
  if (field.type === 'address') return isEmpty(value) ? null : addressLine(language, value)
  if (field.type === 'emails' || field.type === 'phones') return contactsOf(value)[0]?.value ?? null
  return field.type === 'link' || field.type === 'autonumber' ? plainText(value) || null : null
}

/** One field of a card: label, value, and editing in its place. */
export function FieldRow({ object, record, field, note }: Props) {
  const { t, i18n } = useLingui()
  const toasts = useToasts()
  const may = useMayEditRecord(object, record)
  const { save, conflict, keepMine, closeConflict } = useFieldSave(object)
  const { changing } = usePresence()
  const other = useOtherAt(field.key)
  const [draft, setOwnDraft] = useState<Draft | null>(null)
  const row = useRef<HTMLDivElement>(null)
  const edit = useRef<HTMLButtonElement>(null)
  const present = useRef(true)
  const value = valueAt(record, field.key)
  const past = usePastOpen()
  const locked = field.readOnly || !may
  const { label } = field
  const by = record.updatedBy?.name ?? t`Somebody else`

  useEffect(() => {
    present.current = true
    return () => {
      present.current = false
    }
  }, [])

  const setDraft = (next: Draft | null) => {
    setOwnDraft(next)
    changing(next === null ? null : field.key)
  }
  const refused = (next: FieldValue, base: FieldBase) => (error: unknown) => {
    const fault = error instanceof FieldFault ? error.message : String(error)
    if (present.current) setDraft({ value: next, base, fault })
    else toasts.show({ tone: 'error', text: `${label}: ${fault}` })
  }
  /** Whoever is still in the editor goes on at its button; whoever went elsewhere stays there. */
  const close = () => {
    const here = row.current?.contains(document.activeElement) === true
    setDraft(null)
    if (here) window.requestAnimationFrame(() => edit.current?.focus())
  }
  const store = (next: FieldValue, base: FieldBase) => {
    close()
    save({ id: record.id, field, base, value: next }).catch(refused(next, base))
  }
  const begin = () => {
    if (!locked && !past.wasHeld()) setDraft({ value, base: baseOf(record, field.key) })
  }

  const history = (
    <FieldHistory
      object={object}
      record={record}
      field={field}
      past={past}
      onPutBack={locked ? undefined : (former) => store(former, baseOf(record, field.key))}
    />
  )
  const why = locked && <WhyLocked object={object} record={record} field={field} />

  return (
    <div
      ref={row}
      className={classes['row']}
      data-editing={draft !== null}
      data-wide={field.type === 'files'}
    >
      <div className={classes['named']}>
        <div className={classes['label']} title={label}>
          {label}
          {field.required && (
            <span className={classes['required']} aria-hidden>
              *
            </span>
          )}
        </div>
        <HelpMark field={field} />
      </div>
      <div className={here['field']}>
        {other !== undefined && <OtherAtField person={other} />}
        {field.type === 'files' ? (
          <FilesSlot object={object} record={record} field={field} locked={locked}>
            {history}
            {why}
          </FilesSlot>
        ) : draft === null ? (
          // The pencil is the keyboard's way in; a click anywhere on the value is a shortcut for the mouse.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
          <div className={classes['value']} data-locked={locked} onClick={begin} {...past.hold}>
            <span className={classes['text']}>
              {isEmpty(value) ? (
                <span className={classes['empty']}>—</span>
              ) : (
                <FieldText field={field} value={value} place="card" />
              )}
              {note}
            </span>
            <span className={classes['tools']}>
              <CopyValue text={copied(field, value, i18n.locale)} />
              {history}
              {locked ? (
                why
              ) : (
                <ActionIcon ref={edit} size="sm" aria-label={t`Edit ${label}`} onClick={begin}>
                  <IconPencil size={15} />
                </ActionIcon>
              )}
            </span>
          </div>
        ) : (
          <EditorSlot
            field={field}
            value={draft.value}
            fault={draft.fault}
            onSave={(next) => store(next, draft.base)}
            onCancel={close}
          />
        )}
        {draft !== null && !sameValue(field, value, draft.base.value) && (
          <span className={classes['meanwhile']} role="status">
            <Trans>Changed by {by} meanwhile</Trans>
          </span>
        )}
      </div>
      {conflict !== null && (
        <ConflictSlot
          conflict={conflict}
          onKeep={() => void keepMine().catch(refused(conflict.value, conflict.base))}
          onTake={closeConflict}
          onBack={() => {
            setDraft({ value: conflict.value, base: conflict.base })
            closeConflict()
          }}
        />
      )}
    </div>
  )
}

function CopyValue({ text }: { text: string | null }) {
  const { t } = useLingui()
  if (text === null) return null
  return (
    <CopyButton value={text}>
      {({ copied: done, copy }) => (
        <Tooltip label={done ? t`Copied` : t`Copy`}>
          <ActionIcon
            size="sm"
            aria-label={t`Copy`}
            onClick={(event) => {
              event.stopPropagation()
              copy()
            }}
          >
            {done ? <IconCheck size={15} /> : <IconCopy size={15} />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  )
}

/** Fields without a value, folded away behind their number. */
export function EmptyFieldsToggle({
  count,
  opened,
  onToggle,
}: {
  count: number
  opened: boolean
  onToggle: () => void
}) {
  return (
    <button type="button" className={classes['fold']} aria-expanded={opened} onClick={onToggle}>
      {opened ? <Trans>Hide empty fields</Trans> : <Trans>Empty fields: {count}</Trans>}
    </button>
  )
}
