import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { fileAddress } from '../../lib/api/files'
import { usePastDay } from '../../lib/api/past'
import type { AttachedFile, FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { valueAt } from '../fields/values'
import { FileBox } from './FileBox'
import { filesOf } from './files'
import { useFileChanges } from './useFileChanges'

export interface CardFilesProps {
  object: ObjectDescription
  record: RecordRow
  field: FieldDescription
  locked: boolean
  /** Stands beside the button. */
  children: ReactNode
}

/** Files of a record on its card: added and removed in their place, each saved at once. */
export function CardFiles({ object, record, field, locked, children }: CardFilesProps) {
  const toasts = useToasts()
  const isPast = usePastDay() !== undefined
  const { change, fault, onTheWay } = useFileChanges(object, record, field)
  const files = filesOf(valueAt(record, field.key))

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
    <FileBox
      field={field}
      files={files}
      // Of the past names are known; what was taken off since cannot be fetched.
      addressOf={(file, inline) =>
        isPast || onTheWay.includes(file.id) ? undefined : fileAddress(object, record.id, file.id, inline)
      }
      onAdd={locked ? undefined : add}
      onRemove={locked ? undefined : remove}
      whenLeft="finish"
      error={fault}
      tools={
        <>
          {files.length === 0 && locked && '—'}
          {children}
        </>
      }
    />
  )
}
