/** What of the objects and their fields is open. */
export interface FieldsSearch {
  object?: string
  field?: string
  /** A new field is being made. */
  adding?: true
  /** A new object is being made, or the open one is being changed. */
  shaping?: true
  /** The rules of the object instead of its fields. */
  rules?: true
}

export const fieldsSearch = ({
  object,
  field,
  adding,
  shaping,
  rules,
}: Record<string, unknown>): FieldsSearch => ({
  ...(typeof object === 'string' && object !== '' ? { object } : {}),
  ...(typeof field === 'string' && field !== '' ? { field } : {}),
  ...(adding === true ? { adding } : {}),
  ...(shaping === true ? { shaping } : {}),
  ...(rules === true ? { rules } : {}),
})
