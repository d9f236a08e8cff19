import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useSaveRecord } from '../../../lib/api/saving'
import type { RecordRow } from '../../../lib/api/types'
import { NameList } from '../NameList'
import { textOf, useAll } from '../useAll'
import { useSaid } from '../useSaid'
import { inTree, parentOf, within } from './departmentTree'
import classes from '../Settings.module.css'

export function DepartmentsSection() {
  const { t } = useLingui()
  const { object, rows } = useAll('department', 'name')
  const tree = inTree(rows)
  const depths = new Map(tree.map(({ row, depth }) => [row.id, depth]))
  return (
    <>
      <p className={classes['lead']}>
        <Trans>
          A manager sees the records of the own department, and of its parts where the role says so. Which one
          a person belongs to is set at the user.
        </Trans>
      </p>
      <NameList
        object={object}
        rows={tree.map(({ row }) => row)}
        add={t`Add a department`}
        none={<Trans>There are no departments yet.</Trans>}
        beside={(row) => <Whole row={row} rows={rows} />}
        depth={({ id }) => depths.get(id) ?? 0}
      />
    </>
  )
}

/** What a department is a part of. */
function Whole({ row, rows }: { row: RecordRow; rows: readonly RecordRow[] }) {
  const { t } = useLingui()
  const save = useSaveRecord({ name: 'department', plural: 'departments' })
  const said = useSaid()
  const name = textOf(row, 'name')
  const parts = within(rows, row.id)
  return (
    <NativeSelect
      size="sm"
      aria-label={t`${name} is a part of`}
      value={parentOf(row) ?? ''}
      onChange={(event) => {
        const parent = event.currentTarget.value === '' ? null : event.currentTarget.value
        save.mutate({ id: row.id, input: { parent } }, { onError: said.failed })
      }}
      data={[
        { value: '', label: t`Part of nothing` },
        ...rows
          .filter(({ id }) => !parts.includes(id))
          .map((one) => ({ value: one.id, label: textOf(one, 'name') })),
      ]}
    />
  )
}
