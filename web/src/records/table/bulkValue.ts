import type { FieldDescription, FieldValue } from '../../lib/api/types'
import { isEmpty } from '../fields/values'

/** One field and what it shall be in every record; `key` tells the lines of the form apart. */
export interface BulkValue {
  key: number
  field: FieldDescription | undefined
  value: FieldValue
}

/** Those that can be sent: a required field has to have a value, any other may be emptied. */
export const fullOf = (values: readonly BulkValue[]): (BulkValue & { field: FieldDescription })[] =>
  values.filter(
    (one): one is BulkValue & { field: FieldDescription } =>
      one.field !== undefined && !(one.field.required && isEmpty(one.value) && one.field.type !== 'yesNo'),
  )
