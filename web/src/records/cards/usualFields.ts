import type { ObjectDescription } from '../../lib/api/types'

/** What a card shows unless somebody chose: the first columns of the list besides the name. */
export const usualFields = (object: ObjectDescription): string[] =>
  object.columns.filter((path) => path !== object.nameField).slice(0, 4)
