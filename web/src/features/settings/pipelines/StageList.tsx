import { DragDropProvider } from '@dnd-kit/react'
import { isSortable } from '@dnd-kit/react/sortable'
import { useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import type { ObjectName } from '../../../lib/api/objects'
import { recordKeys, records } from '../../../lib/api/records'
import { useCreateRecord } from '../../../lib/api/saving'
import type { RecordRow } from '../../../lib/api/types'
import { useSaid } from '../useSaid'
import { StageRow } from './StageRow'
import { byPlace, inNewOrder, withPositions } from './order'

interface Props {
  object: ObjectName
  pipeline: string
  stages: RecordRow[]
}

/** In the order in which deals go through them; moved by dragging or by the arrows. */
export function StageList({ object, pipeline, stages: rows }: Props) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const create = useCreateRecord(object)
  const said = useSaid()
  const stages = rows.toSorted(byPlace)

  const place = (from: number, to: number) => {
    const changed = withPositions(inNewOrder(stages, from, to))
    if (changed.length === 0) return
    const positions = new Map(changed.map(({ id, position }) => [id, position]))
    queries.setQueriesData<RecordRow[]>({ queryKey: [...recordKeys.lists(object), 'all'] }, (before) =>
      before?.map((row) => ({ ...row, position: positions.get(row.id) ?? row['position'] })).sort(byPlace),
    )
    records
      .batch(object, { update: changed, mode: 'atomic' })
      .catch(said.failed)
      .finally(() => void queries.invalidateQueries({ queryKey: recordKeys.of(object) }))
  }

  const add = () => {
    const open = stages.filter((stage) => stage['kind'] === 'open').length
    const input = { name: t`New stage`, pipeline, kind: 'open', probability: 50, position: open + 1 }
    create.mutate(input, { onError: said.failed })
  }

  return (
    <div style={{ maxWidth: 760 }}>
      <DragDropProvider
        onDragEnd={({ operation, canceled }) => {
          const { source } = operation
          if (!canceled && isSortable(source)) place(source.initialIndex, source.index)
        }}
      >
        {stages.map((stage, at) => (
          <StageRow
            key={stage.id}
            object={object}
            stage={stage}
            index={at}
            first={stages[at - 1]?.['kind'] !== stage['kind']}
            last={stages[at + 1]?.['kind'] !== stage['kind']}
            onPlace={(to) => place(at, to)}
          />
        ))}
      </DragDropProvider>
      <Button leftSection={<IconPlus size={16} />} mt="md" onClick={add} loading={create.isPending}>
        {t`Add a stage`}
      </Button>
    </div>
  )
}
