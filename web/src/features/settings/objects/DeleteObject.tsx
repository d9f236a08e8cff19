import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isProblem, type Use } from '../../../lib/api/problem'
import type { ObjectDescription } from '../../../lib/api/types'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { useToasts } from '../../../ui/toasts/ToastsProvider'
import { useSaid } from '../useSaid'
import { objectUsageQuery, useDeleteObject, useRestoreObject } from './objects'
import form from '../fields/FieldForm.module.css'

interface Props {
  object: ObjectDescription
  onDeleted: () => void
}

/** To the trash at once, with undo; asks only where fields of other objects lead here, and says which. */
export function DeleteObject({ object, onDeleted }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const said = useSaid()
  const { data: usage } = useQuery(objectUsageQuery(object.name))
  const remove = useDeleteObject(object.name)
  const restore = useRestoreObject()
  const [uses, setUses] = useState<readonly Use[] | null>(null)
  const { name, pluralLabel } = object
  const places = uses?.length ?? 0
  const records = usage?.records ?? 0
  const away = async (anyway: boolean) => {
    try {
      await remove.mutateAsync(anyway)
      setUses(null)
      onDeleted()
      toasts.show({
        text: <Trans>{pluralLabel} are in the trash and kept for 30 days</Trans>,
        undo: () => void restore.mutateAsync(name).catch(said.failed),
      })
    } catch (error) {
      if (isProblem(error, 409) && error.uses.length > 0) setUses(error.uses)
      else said.failed(error as Error)
    }
  }
  return (
    <div className={form['rule']}>
      <div className={form['said']}>
        <strong>
          <Trans>Delete the object</Trans>
        </strong>
        <span>
          {usage !== undefined && <Plural value={records} one="It has # record." other="It has # records." />}{' '}
          <Trans>All of it disappears everywhere, is kept for 30 days and can be taken back.</Trans>
        </span>
      </div>
      <Button
        leftSection={<IconTrash size={16} />}
        className={form['danger'] ?? ''}
        loading={remove.isPending}
        onClick={() => void away(false)}
      >
        <Trans>Delete</Trans>
      </Button>
      <ConfirmDialog
        opened={uses !== null}
        title={t`Delete ${pluralLabel}?`}
        confirm={t`Delete`}
        danger
        busy={remove.isPending}
        onClose={() => setUses(null)}
        onConfirm={() => void away(true)}
      >
        <p className={form['quiet']}>
          <Plural
            value={places}
            one="# field leads here; it goes to the trash as well and comes back together with it:"
            other="# fields lead here; they go to the trash as well and come back together with it:"
          />
        </p>
        <ul className={form['uses']}>
          {(uses ?? []).map(({ id, name: use }) => (
            <li key={id}>{use}</li>
          ))}
        </ul>
      </ConfirmDialog>
    </div>
  )
}
