import { useState } from 'react'
import { isProblem } from '../../lib/api/problem'
import { useSaveRecord } from '../../lib/api/saving'
import type { FieldDescription, FieldValue, ObjectDescription, RecordRow } from '../../lib/api/types'
import { toInput, valueAt } from './values'

/** Somebody saved the record meanwhile: both values, for the reader to choose. */
export interface FieldConflict {
  record: RecordRow
  field: FieldDescription
  mine: FieldValue
  current: RecordRow
}

/** Why a value was not taken, at the field it belongs to. */
export class FieldFault extends Error {}

/**
 * Saves one field at once on the screen. Rejects with {@link FieldFault} when the value was refused; a stale version
 * becomes `conflict`, which the caller shows, unless the other change left this very field alone.
 */
export const useFieldSave = (object: ObjectDescription) => {
  const save = useSaveRecord(object)
  const [conflict, setConflict] = useState<FieldConflict | null>(null)

  const send = async (
    record: RecordRow,
    field: FieldDescription,
    value: FieldValue,
    version: number,
  ): Promise<void> => {
    const before = valueAt(record, field.key)
    const request = {
      id: record.id,
      input: { [field.key]: toInput(field, value) },
      shown: { [field.key]: value },
      version,
    }
    try {
      await save.mutateAsync(request)
    } catch (error) {
      if (isProblem(error, 409) && isRecord(error.current)) {
        const { current } = error
        if (JSON.stringify(valueAt(current, field.key)) === JSON.stringify(before)) {
          await send(record, field, value, current.version)
          return
        }
        setConflict({ record, field, mine: value, current })
        return
      }
      throw new FieldFault(isProblem(error) ? (error.at(field.key) ?? error.message) : String(error))
    }
  }

  return {
    save: (record: RecordRow, field: FieldDescription, value: FieldValue) =>
      send(record, field, value, record.version),
    conflict,
    keepMine: async () => {
      if (conflict === null) return
      setConflict(null)
      await send(conflict.current, conflict.field, conflict.mine, conflict.current.version)
    },
    takeTheirs: () => setConflict(null),
  }
}

const isRecord = (value: unknown): value is RecordRow =>
  value !== null && typeof value === 'object' && 'id' in value && 'version' in value
