import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useSuspenseInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState, useTransition } from 'react'
import { useLiveChanges } from '../../../lib/api/live/live'
import { useObjects } from '../../../lib/api/objects'
import { isAdministrator, useSession } from '../../../lib/api/session'
import { trash } from '../../../lib/api/trash'
import type { LiveChange } from '../../../lib/api/types'
import { EmptyState } from '../../../ui/EmptyState'
import { TrashRow } from './TrashRow'
import { TrashTerm } from './TrashTerm'
import classes from '../Settings.module.css'

/** All that was deleted, whatever it was: who did it, how long it still waits, and the way back. */
export function TrashSection() {
  const { t } = useLingui()
  const objects = useObjects()
  const queries = useQueryClient()
  const administrator = isAdministrator(useSession())
  const [object, setObject] = useState('')
  const [, choose] = useTransition()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(
    trash.items(object === '' ? undefined : object),
  )
  useLiveChanges(
    useCallback(
      ({ action }: LiveChange) => {
        if (action === 'delete' || action === 'restore')
          void queries.invalidateQueries({ queryKey: trash.key })
      },
      [queries],
    ),
  )
  const items = data.pages.flatMap((page) => page.items)
  const deletable = objects.filter(({ permissions }) => permissions.delete !== 'none')
  return (
    <>
      <p className={classes['lead']}>
        <Trans>What is deleted waits here and can be taken back.</Trans>
      </p>
      <div className={classes['bar']} style={{ flexWrap: 'wrap' }}>
        <NativeSelect
          label={t`Show`}
          value={object}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            choose(() => setObject(chosen))
          }}
          data={[
            { value: '', label: t`Everything` },
            ...deletable.map(({ name, pluralLabel }) => ({ value: name, label: pluralLabel })),
          ]}
        />
        {administrator && <TrashTerm />}
      </div>
      {items.length === 0 ? (
        <EmptyState icon={IconTrash} title={t`The trash is empty`} />
      ) : (
        <ul className={classes['rows']} aria-label={t`Trash`}>
          {items.map((item) => {
            const known = objects.find(({ name }) => name === item.object)
            return known && <TrashRow key={item.id} item={item} object={known} />
          })}
        </ul>
      )}
      {hasNextPage && (
        <Button mt="md" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          <Trans>Earlier</Trans>
        </Button>
      )}
    </>
  )
}
