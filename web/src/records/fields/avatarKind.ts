import type { ObjectDescription } from '../../lib/api/types'

/**
 * Round for people, square for organisations, none for what has no face. Told by the shape of the description: a
 * person's name is put together from parts, an organisation can have a parent of its own kind.
 */
export const avatarKind = (
  object: Pick<ObjectDescription, 'name' | 'nameField' | 'fields'>,
): 'person' | 'company' | null => {
  const nameField = object.fields.find(({ key }) => key === object.nameField)
  if (object.name === 'user' || nameField?.readOnly === true) return 'person'
  return object.fields.some(({ relation, readOnly }) => relation === object.name && !readOnly)
    ? 'company'
    : null
}
