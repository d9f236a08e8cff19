import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { isProblem } from '../../lib/api/problem'
import type { Filter } from '../../lib/api/requests'
import { useRestoreRecord } from '../../lib/api/saving'
import type { FieldDescription, ObjectDescription, RecordRow } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { nameOf } from '../card/RecordHeader'
import { useMayEdit } from '../fields/useMayEdit'
import { FieldText } from '../fields/FieldText'
import { RecordTable } from '../table/RecordTable'
import type { CellDrawings } from '../table/TableRow'
import { useTableSettings } from '../table/useTableSettings'

interface Props {
  object: ObjectDescription
  filter: Filter | undefined
  openId: string | undefined
  onOpen: (id: string | undefined) => void
  onTotal: (total: number | null, exact: boolean) => void
  empty: ReactNode
}

/** What was deleted, and the way back for each. */
export function TrashTable({ object, ...table }: Props) {
  const { t } = useLingui()
  const deleted = useMemo<FieldDescription>(
    () => ({ key: 'deletedAt', type: 'instant', label: t`Deleted`, required: false, readOnly: true, sortable: false, filterable: false, aggregatable: false, own: false }),
    [t],
  ) // prettier-ignore
  const settings = useTableSettings(object, `${object.plural}-trash`)
  const cells = useMemo<CellDrawings>(
    () => ({ deletedAt: (row) => <Restore object={object} row={row} field={deleted} /> }),
    [object, deleted],
  )
  const columns = useMemo(() => {
    const column = { path: 'deletedAt', field: deleted, label: deleted.label, width: 280, isName: false }
    const [name, ...others] = settings.columns
    return name === undefined
      ? [column]
      : [name, column, ...others.filter(({ path }) => path !== column.path)]
  }, [settings.columns, deleted])
  return (
    <RecordTable
      {...table}
      object={object}
      deleted
      sort={object.sort}
      onSort={() => undefined}
      settings={{ ...settings, columns }}
      cells={cells}
    />
  )
}

function Restore({
  object,
  row,
  field,
}: {
  object: ObjectDescription
  row: RecordRow
  field: FieldDescription
}) {
  const { t } = useLingui()
  const toasts = useToasts()
  const restore = useRestoreRecord(object)
  const may = useMayEdit(object)(row, 'delete')
  const name = nameOf(object, row)
  return (
    <>
      <FieldText field={field} value={row.deletedAt} />{' '}
      {may && (
        <Button
          size="xs"
          variant="subtle"
          leftSection={<IconRestore size={15} />}
          loading={restore.isPending}
          aria-label={t`Take back ${name}`}
          onClick={(event) => {
            event.stopPropagation()
            restore.mutateAsync(row.id).then(
              () => toasts.show({ tone: 'done', text: t`${name} is back` }),
              (error: unknown) =>
                toasts.show({ tone: 'error', text: isProblem(error) ? error.message : String(error) }),
            )
          }}
        >
          <Trans>Take back</Trans>
        </Button>
      )}
    </>
  )
}
