import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { isProblem } from '../../../lib/api/problem'
import { useDeleteRecord, useRestoreRecord } from '../../../lib/api/saving'
import { trash, type TrashItem } from '../../../lib/api/trash'
import type { ObjectDescription } from '../../../lib/api/types'
import { daysUntil } from '../../../lib/format/dates'
import { DateText } from '../../../ui/DateText'
import { useToasts } from '../../../ui/toasts/ToastsProvider'
import classes from '../Settings.module.css'

/** One deleted record. Taking it back can be undone as well. */
export function TrashRow({ item, object }: { item: TrashItem; object: ObjectDescription }) {
  const { t } = useLingui()
  const toasts = useToasts()
  const queries = useQueryClient()
  const restore = useRestoreRecord(object)
  const remove = useDeleteRecord(object)
  const { id, deletedAt, deletedBy, goneAt } = item
  const name = item.name ?? object.label
  const read = () => queries.invalidateQueries({ queryKey: trash.key })
  const fail = (error: unknown) =>
    toasts.show({ tone: 'error', text: isProblem(error) ? error.message : String(error) })
  const takeBack = () =>
    void restore.mutateAsync(id).then(() => {
      void read()
      toasts.show({
        text: t`${name} is back`,
        undo: () => void remove.mutateAsync(id).then(read, fail),
      })
    }, fail)
  return (
    <li className={classes['row']}>
      <div className={classes['grow']}>
        {name}
        <div className={classes['dimmed']}>
          {object.label} · <DateText value={deletedAt} as="when" /> {deletedBy?.name}
          {goneAt !== null && (
            <>
              {' · '}
              <DaysLeft until={goneAt} />
            </>
          )}
        </div>
      </div>
      {item.mayRestore && (
        <Button
          leftSection={<IconRestore size={15} />}
          loading={restore.isPending}
          aria-label={t`Take back ${name}`}
          onClick={takeBack}
        >
          <Trans>Take back</Trans>
        </Button>
      )}
    </li>
  )
}

function DaysLeft({ until }: { until: string }) {
  const days = daysUntil(until)
  return days < 1 ? (
    <Trans>erased within a day</Trans>
  ) : (
    <Plural value={days} one="# day left" other="# days left" />
  )
}
