import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, UnstyledButton } from '@mantine/core'
import {
  type Icon,
  IconDownload,
  IconPencil,
  IconPlaylistAdd,
  IconRestore,
  IconTag,
  IconTrash,
  IconUserShare,
  IconX,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { withTexts } from '../dialogs/texts'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { fieldOf } from '../../lib/api/objects'
import { countQuery } from '../../lib/api/records'
import { useFormat } from '../../lib/format/useFormat'
import type { BulkAim } from './BulkEditDialog'
import { targetOf, useBulk } from './useBulk'
import type { SelectionControl } from './useSelection'
import classes from './BulkBar.module.css'

const BulkEditDialog = lazy(async () => ({ default: (await import('./BulkEditDialog')).BulkEditDialog }))
const ListDialog = lazy(async () => ({
  default: (await withTexts(import('../segment/ListDialog'))).ListDialog,
}))

const ExportDialog = lazy(async () => ({
  default: (await withTexts(import('../export/ExportDialog'))).ExportDialog,
}))

interface Props {
  object: ObjectDescription
  /** Paths of the columns in sight. */
  columns: readonly string[]
  sort: string
  selection: SelectionControl
  /** How many rows are loaded. */
  loaded: number
  total: number | null
  exact: boolean
  filter: Filter | undefined
  /** The trash: the only way is back. */
  deleted: boolean
}

/** What can be done with the chosen rows; floats above the foot while there are any. */
export function BulkBar({
  object,
  columns,
  sort,
  selection: control,
  loaded,
  total,
  exact,
  filter,
  deleted,
}: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const { selection } = control
  const target = targetOf(selection, filter)
  const bulk = useBulk(object, target, control.clear)
  const [aim, setAim] = useState<BulkAim | null>(null)
  const [listing, setListing] = useState(false)
  const [exporting, setExporting] = useState(false)
  // Before many are changed their number is no estimate.
  const asked = selection.all && !exact && !deleted
  const counted = useQuery({ ...countQuery(object, filter), enabled: asked, staleTime: 0 })
  const whole = exact ? total : (counted.data ?? null)
  const count = selection.all ? whole : selection.ids.size
  const { edit, delete: remove } = object.permissions
  const owner = fieldOf(object, 'owner')
  const assignable = owner !== undefined && !owner.readOnly
  const taggable = object.fields.some(({ type, readOnly }) => type === 'tags' && !readOnly)
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
      {!deleted && edit !== 'none' && (
        <>
          <Act icon={IconPencil} onClick={() => setAim('edit')}>
            <Trans>Edit</Trans>
          </Act>
          {assignable && (
            <Act icon={IconUserShare} onClick={() => setAim('assign')}>
              <Trans>Assign</Trans>
            </Act>
          )}
          {taggable && (
            <Act icon={IconTag} onClick={() => setAim('tag')}>
              <Trans>Tag</Trans>
            </Act>
          )}
        </>
      )}
      {!deleted && (object.permissions.export ?? 'none') !== 'none' && (
        <Act icon={IconDownload} onClick={() => setExporting(true)}>
          <Trans context="action">Export</Trans>
        </Act>
      )}
      {!deleted && (
        <Act icon={IconPlaylistAdd} onClick={() => setListing(true)}>
          <Trans>List</Trans>
        </Act>
      )}
      {remove !== 'none' && (
        <Act
          icon={deleted ? IconRestore : IconTrash}
          busy={bulk.isPending}
          onClick={() => bulk.mutate(deleted ? { restore: true } : { delete: true })}
        >
          {deleted ? <Trans>Take back</Trans> : <Trans>Delete</Trans>}
        </Act>
      )}
      <ActionIcon aria-label={t`Clear the selection`} onClick={control.clear}>
        <IconX size={16} />
      </ActionIcon>
      {exporting && (
        <Suspense>
          <ExportDialog
            object={object}
            columns={columns}
            list={{
              ...(selection.all ? (filter === undefined ? {} : { filter }) : { ids: [...selection.ids] }),
              sort: sort.split(',').filter((key) => key !== ''),
            }}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
      {listing && (
        <Suspense>
          <ListDialog
            object={object}
            target={target}
            onClose={() => setListing(false)}
            onDone={() => {
              setListing(false)
              control.clear()
            }}
          />
        </Suspense>
      )}
      {aim !== null && (
        <Suspense>
          <BulkEditDialog
            object={object}
            target={target}
            aim={aim}
            busy={bulk.isPending}
            onClose={() => setAim(null)}
            onChange={(change) => bulk.mutate(change, { onSuccess: () => setAim(null) })}
          />
        </Suspense>
      )}
    </div>
  )
}

interface ActProps {
  icon: Icon
  busy?: boolean
  onClick: () => void
  children: ReactNode
}

function Act({ icon: ActIcon, busy = false, onClick, children }: ActProps) {
  return (
    <Button
      variant="subtle"
      color="gray"
      loading={busy}
      leftSection={<ActIcon size={16} />}
      onClick={onClick}
    >
      {children}
    </Button>
  )
}
