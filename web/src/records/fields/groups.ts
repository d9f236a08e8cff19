import type { FieldDescription } from '../../lib/api/types'

export interface FieldGroup {
  /** null: under no heading. */
  title: string | null
  fields: FieldDescription[]
}

/** Fields under the headings the workspace gave them: those without one first, then each heading where it first occurs. */
export const groupsOf = (fields: readonly FieldDescription[]): FieldGroup[] => {
  const groups: FieldGroup[] = [{ title: null, fields: [] }]
  for (const field of fields) {
    const title = field.group ?? null
    const found = groups.find((one) => one.title === title)
    if (found === undefined) groups.push({ title, fields: [field] })
    else found.fields.push(field)
  }
  return groups.filter((group) => group.fields.length > 0)
}
