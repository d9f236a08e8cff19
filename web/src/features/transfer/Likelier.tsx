import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ImportView } from '../../lib/api/imports'
import { useObject } from '../../lib/api/objects'
import { reasonOf } from '../../lib/api/problem'
import type { ObjectDescription } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { useChangeImport } from './imports'
import classes from './Import.module.css'

/** Says that the file seems to be one of other records, and takes it for these at one click. */
export function Likelier({ view, object }: { view: ImportView; object: ObjectDescription }) {
  const { t } = useLingui()
  const toasts = useToasts()
  const { mutate, isPending } = useChangeImport(view.id)
  const likelier = useObject(view.likelier ?? '')
  if (likelier === null) return null
  const other = likelier.pluralLabel
  const chosen = object.pluralLabel
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle size={18} />}
      title={t`By its columns this file holds “${other}”, not “${chosen}”`}
      role="status"
      className={classes['likelier'] ?? ''}
    >
      <Button
        size="xs"
        variant="default"
        loading={isPending}
        onClick={() =>
          mutate(
            { object: likelier.name },
            { onError: (error) => toasts.show({ tone: 'error', text: reasonOf(error) }) },
          )
        }
      >
        <Trans>Import as “{other}”</Trans>
      </Button>
    </Alert>
  )
}
