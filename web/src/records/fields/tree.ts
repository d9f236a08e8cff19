import type { FieldDescription, FieldOption } from '../../lib/api/types'

const paths = new WeakMap<FieldDescription, Map<string, readonly FieldOption[]>>()

/** From the top down to the option; worked out once for a field, as every cell of a list asks. */
export const pathOf = (field: FieldDescription, value: string): readonly FieldOption[] => {
  let known = paths.get(field)
  if (known === undefined) {
    known = new Map()
    // The server sends each option after the one that it stands under.
    for (const option of field.options ?? [])
      known.set(option.value, [...(known.get(option.parent ?? '') ?? []), option])
    paths.set(field, known)
  }
  return known.get(value) ?? []
}

/** "Services / Repair / Pumps". */
export const wayTo = (field: FieldDescription, value: string): string =>
  pathOf(field, value)
    .map(({ label }) => label)
    .join(' / ') || value

export const topOf = (field: FieldDescription, value: string): string =>
  pathOf(field, value)[0]?.value ?? value

export const topsOf = (field: FieldDescription): FieldOption[] =>
  (field.options ?? []).filter(({ value }) => pathOf(field, value).length === 1)
