import { Trans } from '@lingui/react/macro'
import { fileAddress } from '../../lib/api/files'
import { usePastDay } from '../../lib/api/past'
import type { AttachedFile, FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { FieldHistory } from '../fields/FieldHistory'
import rows from '../fields/FieldRow.module.css'
import { HelpMark } from '../fields/HelpMark'
import { useMayEditRecord } from '../fields/useMayEdit'
import { usePastOpen } from '../fields/usePastOpen'
import { valueAt } from '../fields/values'
import { WhyLocked } from '../right/WhyLocked'
import { FileBox } from './FileBox'
import { filesOf } from './files'
import { useFileChanges } from './useFileChanges'

export interface FileRowProps {
  object: ObjectDescription
  record: RecordRow
  field: FieldDescription
}

/** Files of a record on its card: added and removed in their place, each saved at once. */
export function FileRow({ object, record, field }: FileRowProps) {
  const toasts = useToasts()
  const may = useMayEditRecord(object, record)
  const past = usePastOpen()
  const isPast = usePastDay() !== undefined
  const { change, fault } = useFileChanges(object, record, field)
  const locked = field.readOnly || !may
  const files = filesOf(valueAt(record, field.key))
  const { label } = field

  const add = (file: AttachedFile) => void change((before) => [...before, file])
  const remove = (file: AttachedFile) => {
    const at = files.findIndex(({ id }) => id === file.id)
    const { name } = file
    void change((before) => before.filter(({ id }) => id !== file.id)).then((done) => {
      if (!done) return
      toasts.show({
        text: (
          <Trans>
            <strong>{name}</strong> removed
          </Trans>
        ),
        undo: () => void change((before) => [...before.slice(0, at), file, ...before.slice(at)]),
      })
    })
  }

  return (
    <div className={rows['row']}>
      <div className={rows['named']}>
        <div className={rows['label']} title={label}>
          {label}
          {field.required && (
            <span className={rows['required']} aria-hidden>
              *
            </span>
          )}
        </div>
        <HelpMark field={field} />
      </div>
      <FileBox
        field={field}
        files={files}
        // Of the past names are known; what was taken off since cannot be fetched.
        addressOf={isPast ? null : (file, inline) => fileAddress(object, record.id, file.id, inline)}
        onAdd={locked ? undefined : add}
        onRemove={locked ? undefined : remove}
        whenLeft="finish"
        error={fault}
        tools={
          <>
            {files.length === 0 && locked && <span className={rows['empty']}>—</span>}
            <FieldHistory
              object={object}
              record={record}
              field={field}
              past={past}
              onPutBack={locked ? undefined : (former) => void change(() => filesOf(former))}
            />
            {locked && <WhyLocked object={object} record={record} field={field} />}
          </>
        }
      />
    </div>
  )
}
