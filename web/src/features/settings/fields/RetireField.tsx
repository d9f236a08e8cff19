import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useState } from 'react'
import { isProblem, type Use } from '../../../lib/api/problem'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { ConfirmDialog } from '../../../ui/ConfirmDialog'
import { useToasts } from '../../../ui/toasts/ToastsProvider'
import { useSaid } from '../useSaid'
import { useRestoreField, useRetireField } from './fields'
import { FieldUses } from './FieldUses'
import classes from './FieldForm.module.css'

interface Props {
  object: ObjectDescription
  field: FieldDescription
  onRetired: () => void
}

/** Out of use at once, with undo; asks only where something would miss the field, and says what. */
export function RetireField({ object, field, onRetired }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const said = useSaid()
  const retire = useRetireField(object)
  const restore = useRestoreField(object)
  const [uses, setUses] = useState<readonly Use[] | null>(null)
  const { key, label } = field
  const places = uses?.length ?? 0
  const away = async (anyway: boolean) => {
    try {
      await retire.mutateAsync({ key, anyway })
      setUses(null)
      onRetired()
      toasts.show({
        text: <Trans>{label} is retired; its values are kept for 30 days</Trans>,
        undo: () => void restore.mutateAsync(key).catch(said.failed),
      })
    } catch (error) {
      if (isProblem(error, 409) && error.uses.length > 0) setUses(error.uses)
      else said.failed(error as Error)
    }
  }
  return (
    <div className={classes['rule']}>
      <div className={classes['said']}>
        <strong>
          <Trans>Retire the field</Trans>
        </strong>
        <span>
          <Trans>It disappears everywhere; its values are kept for 30 days and come back with it.</Trans>
        </span>
      </div>
      <Button
        leftSection={<IconArchive size={16} />}
        className={classes['danger'] ?? ''}
        loading={retire.isPending}
        onClick={() => void away(false)}
      >
        <Trans>Retire</Trans>
      </Button>
      <ConfirmDialog
        opened={uses !== null}
        title={t`Retire ${label}?`}
        confirm={t`Retire`}
        danger
        busy={retire.isPending}
        onClose={() => setUses(null)}
        onConfirm={() => void away(true)}
      >
        <p className={classes['quiet']}>
          <Plural
            value={places}
            one="It is used in # place, which will have to do without it:"
            other="It is used in # places, which will have to do without it:"
          />
        </p>
        <FieldUses uses={uses ?? []} />
      </ConfirmDialog>
    </div>
  )
}
