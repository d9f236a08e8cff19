import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconDatabaseImport, IconListCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import type { ImportView } from '../../lib/api/imports'
import { isAtWork, type Step, useImportStep } from './imports'

interface Props {
  view: ImportView
}

/** First the trial, which changes nothing; then the import; afterwards the way back. */
export function ImportActions({ view }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const step = useImportStep(view.id)
  const [asking, setAsking] = useState(false)
  const { status, mapping, result } = view
  const run = (next: Step) =>
    step.mutate(next, { onError: (error) => toasts.show({ tone: 'error', text: error.message }) })
  const nothing = mapping.columns.every(({ field }) => field === null)
  const made = (result?.created ?? 0) + (result?.updated ?? 0)

  if (isAtWork(view)) return null
  if (status === 'mapping' || status === 'checked')
    return (
      <>
        <Button
          leftSection={<IconListCheck size={16} />}
          variant={status === 'mapping' ? 'filled' : 'default'}
          disabled={nothing}
          loading={step.isPending}
          onClick={() => run('check')}
        >
          <Trans>Check</Trans>
        </Button>
        {status === 'checked' && (
          <Button
            variant="filled"
            leftSection={<IconDatabaseImport size={16} />}
            disabled={nothing || made === 0}
            loading={step.isPending}
            onClick={() => run('run')}
          >
            <Trans>Import</Trans>
          </Button>
        )}
      </>
    )
  const back = made > 0 && (
    <>
      <Button leftSection={<IconArrowBackUp size={16} />} onClick={() => setAsking(true)}>
        <Trans>Undo</Trans>
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t`Take this import back?`}
        confirm={t`Take it back`}
        danger
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          run('undo')
        }}
      >
        <Plural
          value={made}
          one="# record goes back to what it was before; a new one goes to the trash. What was changed since stays."
          other="# records go back to what they were before; new ones go to the trash. What was changed since stays."
        />
      </ConfirmDialog>
    </>
  )
  if (status === 'done') return back
  if (status !== 'failed') return null
  return (
    <>
      {back}
      <Button
        variant="filled"
        leftSection={<IconDatabaseImport size={16} />}
        loading={step.isPending}
        onClick={() => run('run')}
      >
        <Trans>Go on from where it stopped</Trans>
      </Button>
    </>
  )
}
