import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Progress, UnstyledButton } from '@mantine/core'
import { IconPencil, IconTrash, IconUserShare, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { fieldOf } from '../../lib/api/objects'
import { countQuery } from '../../lib/api/records'
import { useFormat } from '../../lib/format/useFormat'
import { useBulk } from './useBulk'
import type { SelectionControl } from './useSelection'
import classes from './BulkBar.module.css'

const BulkEditDialog = lazy(async () => ({ default: (await import('./BulkEditDialog')).BulkEditDialog }))

interface Props {
  object: ObjectDescription
  selection: SelectionControl
  /** How many rows are loaded. */
  loaded: number
  total: number | null
  exact: boolean
  filter: Filter | undefined
}

/** What can be done with the chosen rows; floats above the foot while there are any. */
export function BulkBar({ object, selection: control, loaded, total, exact, filter }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const { selection } = control
  const bulk = useBulk({ object, selection, filter, onDone: control.clear })
  const [dialog, setDialog] = useState<'edit' | 'assign' | null>(null)
  // Before many are changed their number is no estimate.
  const counted = useQuery({ ...countQuery(object, filter), enabled: selection.all && !exact, staleTime: 0 })
  const whole = exact ? total : (counted.data ?? null)
  const count = selection.all ? whole : selection.ids.size
  const { permissions } = object
  const owner = fieldOf(object, 'owner')
  if (bulk.progress !== null) return <Working progress={bulk.progress} onCancel={bulk.cancel} />
  if (!selection.all && count === 0) return null
  const number = format.number(total ?? 0)
  const all = total === null ? '' : exact ? number : t`about ${number}`
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t`Selected rows`}>
      <strong className={classes['count']}>
        {count === null ? (
          <Trans>{all} selected</Trans>
        ) : (
          <Plural value={count} one="# selected" other="# selected" />
        )}
      </strong>
      {!selection.all && total !== null && total > loaded && (
        <UnstyledButton className={classes['all']} onClick={control.selectEverything}>
          <Trans>Select all {all} that match</Trans>
        </UnstyledButton>
      )}
      <span className={classes['rule']} />
      {permissions.edit !== 'none' && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconPencil size={16} />}
          onClick={() => setDialog('edit')}
        >
          <Trans>Edit</Trans>
        </Button>
      )}
      {permissions.edit !== 'none' && owner !== undefined && !owner.readOnly && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconUserShare size={16} />}
          onClick={() => setDialog('assign')}
        >
          <Trans>Assign</Trans>
        </Button>
      )}
      {permissions.delete !== 'none' && (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconTrash size={16} />}
          disabled={count === null}
          onClick={() => void bulk.remove()}
        >
          <Trans>Delete</Trans>
        </Button>
      )}
      <ActionIcon aria-label={t`Clear the selection`} onClick={control.clear}>
        <IconX size={16} />
      </ActionIcon>
      {dialog !== null && (
        <Suspense>
          <BulkEditDialog
            object={object}
            count={count}
            only={dialog === 'assign' ? owner : undefined}
            onClose={() => setDialog(null)}
            onChange={(field, value) => {
              setDialog(null)
              void bulk.change(field, value)
            }}
          />
        </Suspense>
      )}
    </div>
  )
}

function Working({
  progress,
  onCancel,
}: {
  progress: { done: number; total: number | null }
  onCancel: () => void
}) {
  const { t } = useLingui()
  const format = useFormat()
  const done = format.number(progress.done)
  const total = format.number(progress.total ?? 0)
  return (
    <div className={classes['bar']} role="status">
      <span className={classes['count']}>
        {progress.total === null ? (
          <Trans>Reading the rows: {done}</Trans>
        ) : (
          <Trans>
            {done} of {total}
          </Trans>
        )}
      </span>
      <Progress
        className={classes['progress']}
        aria-label={t`Progress`}
        size={4}
        value={progress.total === null || progress.total === 0 ? 0 : (progress.done / progress.total) * 100}
      />
      <Button onClick={onCancel}>
        <Trans>Stop</Trans>
      </Button>
    </div>
  )
}
