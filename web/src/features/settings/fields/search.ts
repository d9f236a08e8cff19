/** What of the objects and their fields is open. */
export interface FieldsSearch {
  object?: string
  field?: string
  /** A new field is being made. */
  adding?: true
}

export const fieldsSearch = ({ object, field, adding }: Record<string, unknown>): FieldsSearch => ({
  ...(typeof object === 'string' && object !== '' ? { object } : {}),
  ...(typeof field === 'string' && field !== '' ? { field } : {}),
  ...(adding === true ? { adding } : {}),
})
