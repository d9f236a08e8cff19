import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { isProblem } from '../../../lib/api/problem'
import { useTagActions } from '../../../lib/api/tags'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { Dialog } from '../../../ui/Dialog'
import classes from './Tags.module.css'

interface Props {
  object: ObjectDescription
  field: FieldDescription
  onClose: () => void
}

/** A tag that is offered before any record has it. */
export function NewTag({ object, field, onClose }: Props) {
  const { t } = useLingui()
  const { create } = useTagActions()
  const [name, setName] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    try {
      await create.mutateAsync({ object: object.name, field: field.key, name: name.trim() })
      onClose()
    } catch (error) {
      setFault((isProblem(error) ? error.byField()['name'] : undefined) ?? (error as Error).message)
    }
  }
  return (
    <Dialog onClose={onClose} title={t`New tag`} size={440}>
      <form className={classes['form']} onSubmit={(event) => void submit(event)} noValidate>
        <TextInput
          size="md"
          label={t`Name`}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setFault(null)
          }}
          error={fault}
          maxLength={60}
          data-autofocus
        />
        <div className={classes['actions']}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="filled" loading={create.isPending} disabled={name.trim() === ''}>
            <Trans>Add</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
