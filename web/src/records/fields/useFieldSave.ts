import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { isProblem } from '../../lib/api/problem'
import { useSaveRecord } from '../../lib/api/saving'
import type { FieldDescription, FieldValue, ObjectDescription, RecordRow } from '../../lib/api/types'
import { mergeRichTexts, mergeTexts } from '../../lib/text/merge'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { plainText, sameValue, toInput, valueAt } from './values'

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

/** Both texts in one where they were changed in different places; null where only the reader can choose. */
const merged = (field: FieldDescription, texts: readonly FieldValue[]): string | null => {
  if (field.type !== 'longText' && field.type !== 'richText') return null
  const [base = '', mine = '', theirs = ''] = texts.map(plainText)
  return field.type === 'richText' ? mergeRichTexts(base, mine, theirs) : mergeTexts(base, mine, theirs)
}

/**
 * Saves one field at once on the screen. Rejects with {@link FieldFault} when the value was refused; a stale version
 * becomes `conflict`, which the caller shows, unless the other change left this very field, or this part of a long
 * text, alone.
 */
export const useFieldSave = (object: ObjectDescription) => {
  const { t } = useLingui()
  const toasts = useToasts()
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
      const now = { value: theirs, version: current.version }
      if (sameValue(field, theirs, base.value)) await send({ ...change, base: now })
      else if (!sameValue(field, theirs, value)) await join(change, now, current)
    }
  }

  const join = async (change: FieldChange, now: FieldBase, current: RecordRow) => {
    const { field, base, value } = change
    const both = merged(field, [base.value, value, now.value])
    if (both === null) {
      setConflict({ ...change, current })
      return
    }
    await send({ ...change, value: both, base: now })
    const by = current.updatedBy?.name ?? t`Somebody else`
    const { label } = field
    toasts.show({ tone: 'done', text: t`${label}: your text and that of ${by} are both kept` })
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
