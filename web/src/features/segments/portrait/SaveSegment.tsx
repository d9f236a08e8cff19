import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isProblem } from '../../../lib/api/problem'
import type { Filter } from '../../../lib/api/requests'
import { useSegmentActions } from '../../../lib/api/segments'
import type { ObjectDescription } from '../../../lib/api/types'
import { AudienceChoice, isShownToSome, type Shown } from '../../../records/view/AudienceChoice'
import { Dialog } from '../../../ui/Dialog'
import classes from '../Segments.module.css'

interface Props {
  object: ObjectDescription
  filter: Filter
  onClose: () => void
}

/** What was chosen in the portrait becomes a filter under a name. */
export function SaveSegment({ object, filter, onClose }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { create } = useSegmentActions()
  const [name, setName] = useState('')
  const [shown, setShown] = useState<Shown>({ audience: 'private', roles: [] })
  const ready = name.trim() !== '' && isShownToSome(shown)
  const { error } = create
  const fault = isProblem(error) ? (error.errors[0]?.message ?? error.message) : (error?.message ?? null)
  const save = () =>
    create.mutate(
      { object: object.name, name: name.trim(), kind: 'dynamic', filter, ...shown },
      { onSuccess: ({ id }) => void navigate({ to: '/segments/$id', params: { id } }) },
    )
  return (
    <Dialog title={t`Save as a segment`} size={440} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) save()
        }}
      >
        <TextInput
          label={t`Name`}
          data-autofocus
          maxLength={100}
          value={name}
          error={fault}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <AudienceChoice object={object} value={shown} onChange={setShown} />
        <div className={classes['actions']}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="filled" loading={create.isPending} disabled={!ready}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
