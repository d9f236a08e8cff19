import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Group, Modal } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { fieldOf } from '../../lib/api/objects'
import { isProblem } from '../../lib/api/problem'
import { useRevert, useRevertPreview } from '../../lib/api/reverts'
import type { FieldValue, ObjectDescription } from '../../lib/api/types'
import { ErrorState } from '../../ui/ErrorState'
import { RowSkeleton } from '../../ui/skeletons'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { FieldText } from '../fields/FieldText'
import { isEmpty, plainText } from '../fields/values'
import classes from './Card.module.css'

interface Props {
  object: ObjectDescription
  id: string
  name: string
  /** The moment whose values are wanted. */
  asOf: string
  onDone: () => void
  onClose: () => void
}

/** Before a whole record gets back what it was: which fields that would change, and what does not fit any more. */
export function RevertDialog({ object, id, name, asOf, onDone, onClose }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const { data, error, refetch } = useRevertPreview(object, id, { asOf })
  const revert = useRevert(object)
  const fail = (reason: unknown) =>
    toasts.show({ tone: 'error', text: isProblem(reason) ? reason.message : String(reason) })
  const changes = data?.changes ?? []
  const unfit = data?.unfit ?? []
  const count = changes.length
  const restore = () =>
    void revert.mutateAsync({ id, asOf, fields: changes.map(({ field }) => field) }).then((back) => {
      onDone()
      toasts.show({
        text: t`${name} is as it was`,
        undo: () => void revert.mutateAsync({ id, ...back }).catch(fail),
      })
    }, fail)
  const shown = (key: string, value: FieldValue) => {
    const field = fieldOf(object, key)
    if (isEmpty(value)) return t`empty`
    return field === undefined ? plainText(value) : <FieldText field={field} value={value} />
  }
  return (
    <Modal opened onClose={onClose} title={t`Restore ${name}`} size={520}>
      {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <RowSkeleton rows={4} columns="1fr 2fr" />}
      {data !== undefined && (
        <>
          {count === 0 ? (
            <p>
              <Trans>Nothing would change.</Trans>
            </p>
          ) : (
            <p>
              <Plural value={count} one="# field changes:" other="# fields change:" />
            </p>
          )}
          <ul className={classes['reverts']}>
            {changes.map(({ field, label, from, to }) => (
              <li key={field}>
                <strong>{label}</strong> <s>{shown(field, from)}</s> <IconArrowRight size={13} aria-hidden />{' '}
                <span>{shown(field, to)}</span>
              </li>
            ))}
          </ul>
          {unfit.length > 0 && (
            <Alert color="orange" title={t`This does not fit any more and stays as it is`}>
              <ul className={classes['reverts']}>
                {unfit.map(({ pointer, message }) => (
                  <li key={pointer}>
                    {fieldOf(object, pointer.split('/')[1] ?? '')?.label} {message}
                  </li>
                ))}
              </ul>
            </Alert>
          )}
          {data.problem !== null && <Alert color="red">{data.problem}</Alert>}
          <Group justify="flex-end" gap="sm" mt="lg">
            <Button onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button
              variant="filled"
              disabled={count === 0 || data.problem !== null}
              loading={revert.isPending}
              onClick={restore}
            >
              <Trans>Restore</Trans>
            </Button>
          </Group>
        </>
      )}
    </Modal>
  )
}
