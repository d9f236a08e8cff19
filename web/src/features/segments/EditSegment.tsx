import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isProblem } from '../../lib/api/problem'
import { type Segment, useSegmentActions } from '../../lib/api/segments'
import type { ObjectDescription } from '../../lib/api/types'
import { AudienceChoice, isShownToSome, type Shown } from '../../records/view/AudienceChoice'
import { Dialog } from '../../ui/Dialog'
import classes from './Segments.module.css'

interface Props {
  segment: Segment
  object: ObjectDescription
  onClose: () => void
}

export function EditSegment({ segment, object, onClose }: Props) {
  const { t } = useLingui()
  const { change } = useSegmentActions()
  const [name, setName] = useState(segment.name)
  const [shown, setShown] = useState<Shown>({ audience: segment.audience, roles: segment.roles })
  const ready = name.trim() !== '' && isShownToSome(shown)
  const { error } = change
  const fault = isProblem(error) ? (error.errors[0]?.message ?? error.message) : (error?.message ?? null)
  const save = () => {
    const { id, version } = segment
    change.mutate({ id, version, name: name.trim(), ...shown }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t`Edit the segment`} size={440} onClose={onClose}>
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
          <Button type="submit" variant="filled" loading={change.isPending} disabled={!ready}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
