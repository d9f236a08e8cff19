import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { reasonOf } from '../../lib/api/problem'
import { useSaveRecord } from '../../lib/api/saving'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { plainText, valueAt } from '../fields/values'
import { movedTo } from './days'

/** Puts a record on another day, at once and with ten seconds to take it back; says so to those who listen. */
export const useMoveDay = (object: ObjectDescription, field: FieldDescription) => {
  const { t } = useLingui()
  const toasts = useToasts()
  const format = useFormat()
  const { mutateAsync: save } = useSaveRecord(object)
  const [said, setSaid] = useState('')
  const fail = (error: unknown) => toasts.show({ tone: 'error', text: reasonOf(error) })
  const move = (row: RecordRow, day: string) => {
    const before = plainText(row[field.key])
    const value = movedTo(field, before, day)
    if (value === before) return
    const name = plainText(valueAt(row, object.nameField))
    const date = format.date(day, 'full')
    setSaid(t`${name} is now on ${date}`)
    save({ id: row.id, version: row.version, input: { [field.key]: value } }).then(
      (saved) =>
        toasts.show({
          text: (
            <Trans>
              <strong>{name}</strong> is now on {date}
            </Trans>
          ),
          undo: () => void save({ id: row.id, version: saved.version, input: { [field.key]: before } }).catch(fail),
        }),
      fail,
    ) // prettier-ignore
  }
  return { move, said }
}
