import { useState } from 'react'
import { isProblem } from '../../lib/api/problem'
import { useSaveRecord } from '../../lib/api/saving'
import type { FieldDescription, FieldValue, ObjectDescription, RecordRow } from '../../lib/api/types'
import { sameValue, toInput, valueAt } from './values'

/** A field as it stood when its editing began: what a colleague saves meanwhile must not be overwritten unseen. */
export interface FieldBase {
  value: FieldValue
  version: number
}

/** One value on its way to the server. */
export interface FieldChange {
  id: string
  field: FieldDescription
  base: FieldBase
  value: FieldValue
}

/** Somebody changed the same field meanwhile: both values, for the reader to choose. */
export interface FieldConflict extends FieldChange {
  current: RecordRow
}

/** Why a value was not taken, at the field it belongs to. */
export class FieldFault extends Error {}

export const baseOf = (record: RecordRow, path: string): FieldBase => ({
  value: valueAt(record, path),
  version: record.version,
})

/**
 * Saves one field at once on the screen. Rejects with {@link FieldFault} when the value was refused; a stale version
 * becomes `conflict`, which the caller shows, unless the other change left this very field alone.
 */
export const useFieldSave = (object: ObjectDescription) => {
  const save = useSaveRecord(object)
  const [conflict, setConflict] = useState<FieldConflict | null>(null)

  const send = async (change: FieldChange): Promise<void> => {
    const { id, field, base, value } = change
    if (sameValue(field, value, base.value)) return
    try {
      await save.mutateAsync({
        id,
        input: { [field.key]: toInput(field, value) },
        shown: { [field.key]: value },
        version: base.version,
      })
    } catch (error) {
      const current = currentOf(error)
      if (current === null)
        throw new FieldFault(isProblem(error) ? (error.at(field.key) ?? error.message) : String(error))
      const theirs = valueAt(current, field.key)
      if (sameValue(field, theirs, base.value))
        await send({ ...change, base: { value: theirs, version: current.version } })
      else if (!sameValue(field, theirs, value)) setConflict({ ...change, current })
    }
  }

  return {
    save: send,
    conflict,
    keepMine: async () => {
      if (conflict === null) return
      setConflict(null)
      await send({ ...conflict, base: baseOf(conflict.current, conflict.field.key) })
    },
    closeConflict: () => setConflict(null),
  }
}

/** The record as it is now, where a save was refused because of an older version. */
const currentOf = (error: unknown): RecordRow | null => {
  const stale = isProblem(error, 412) || isProblem(error, 409)
  return stale && isRecord(error.current) ? error.current : null
}

const isRecord = (value: unknown): value is RecordRow =>
  value !== null && typeof value === 'object' && 'id' in value && 'version' in value
