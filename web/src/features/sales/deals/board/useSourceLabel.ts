import { fieldOf, useKnownObjects } from '../../../../lib/api/objects'
import { dealObject } from '../deal'

/** A source is kept as a key; the description of the object has its word. */
export const useSourceLabel = (source: string | null): string | null => {
  const object = useKnownObjects().find(({ name }) => name === dealObject.name)
  if (source === null || object === undefined) return source
  return fieldOf(object, 'source')?.options?.find(({ value }) => value === source)?.label ?? source
}
