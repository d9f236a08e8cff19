import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ObjectName } from '../../lib/api/objects'
import { useCreateRecord, useDeleteRecord, useRestoreRecord, useSaveRecord } from '../../lib/api/saving'
import type { RecordRow } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { textOf } from './useAll'
import { useSaid } from './useSaid'
import classes from './Settings.module.css'

interface Props {
  object: ObjectName
  rows: readonly RecordRow[]
  /** What a new one is called on the button. */
  add: string
  /** Values of a new one beside its name. */
  extra?: (at: number) => Record<string, unknown>
  /** Said when there is none. */
  none: ReactNode
  /** What stands beside a name. */
  beside?: (row: RecordRow) => ReactNode
  /** How far a name is set in, in steps. */
  depth?: (row: RecordRow) => number
}

/** A short list of names: renamed in place, added at the end, deleted with undo. */
export function NameList({ object, rows, add, extra, none, beside, depth }: Props) {
  const { t } = useLingui()
  const create = useCreateRecord(object)
  const said = useSaid()
  const [name, setName] = useState('')
  return (
    <div style={{ maxWidth: beside === undefined ? 480 : 640 }}>
      {rows.length === 0 && <p className={classes['lead']}>{none}</p>}
      {rows.map((row) => (
        <NameRow key={row.id} object={object} row={row} beside={beside?.(row)} depth={depth?.(row) ?? 0} />
      ))}
      <form
        className={classes['bar']}
        style={{ marginTop: 12 }}
        onSubmit={(event) => {
          event.preventDefault()
          const input = { name: name.trim(), ...extra?.(rows.length) }
          if (input.name !== '') void create.mutateAsync(input).then(() => setName(''), said.failed)
        }}
      >
        <TextInput aria-label={add} placeholder={t`Name`} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} />
        <Button type="submit" size="md" leftSection={<IconPlus size={16} />} loading={create.isPending}>
          {add}
        </Button>
      </form>
    </div>
  )
} // prettier-ignore

interface RowProps {
  object: ObjectName
  row: RecordRow
  beside: ReactNode
  depth: number
}

function NameRow({ object, row, beside, depth }: RowProps) {
  const { t } = useLingui()
  const toasts = useToasts()
  const said = useSaid()
  const save = useSaveRecord(object)
  const remove = useDeleteRecord(object)
  const restore = useRestoreRecord(object)
  const given = textOf(row, 'name')
  const [name, setName] = useState(given)
  const keep = () => {
    const next = name.trim()
    if (next === '' || next === given) setName(given)
    else void save.mutateAsync({ id: row.id, input: { name: next } }).catch(said.failed)
  }
  const away = () =>
    void remove.mutateAsync(row.id).then(
      () => toasts.show({ text: <Trans>{given} is deleted</Trans>, undo: () => void restore.mutateAsync(row.id).catch(said.failed) }),
      said.failed,
    )
  return (
    <div className={classes['row']} style={{ paddingInlineStart: depth * 24 }}>
      <TextInput
        className={classes['grow']}
        variant="unstyled"
        aria-label={t`Name`}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key === 'Escape') setName(given)
        }}
        maxLength={100}
      />
      {beside}
      <Tooltip label={t`Delete`}>
        <ActionIcon aria-label={t`Delete ${given}`} onClick={away}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </div>
  )
} // prettier-ignore
