import type { AccessRow, AccessTable, FieldRow } from '../settings'

/** What is changed and not saved yet; kept apart from the table, which others change meanwhile. */
export interface Changes {
  items: readonly AccessRow[]
  fields: readonly FieldRow[]
}

export const nothing: Changes = { items: [], fields: [] }

const isSame = (one: AccessRow | FieldRow, other: AccessRow | FieldRow) =>
  one.role === other.role &&
  one.object === other.object &&
  ('field' in one ? one.field : null) === ('field' in other ? other.field : null)

const without = <Row extends AccessRow | FieldRow>(rows: readonly Row[], gone: readonly Row[]) =>
  rows.filter((row) => !gone.some((one) => isSame(one, row)))

export const withRow = (changes: Changes, row: AccessRow): Changes => ({
  ...changes,
  items: [...without(changes.items, [row]), row],
})

export const withField = (changes: Changes, row: FieldRow): Changes => ({
  ...changes,
  fields: [...without(changes.fields, [row]), row],
})

/** The table as it will be: rows stay in their order, fields with every right need no row. */
export const changed = (table: AccessTable, { items, fields }: Changes): AccessTable => ({
  items: table.items.map((row) => items.find((one) => isSame(one, row)) ?? row),
  fields: [...without(table.fields, fields), ...fields.filter(({ access }) => access !== 'edit')],
})
