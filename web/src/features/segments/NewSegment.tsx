import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useObjects } from '../../lib/api/objects'
import { isProblem } from '../../lib/api/problem'
import { type Segment, type SegmentKind, useSegmentActions } from '../../lib/api/segments'
import { AudienceChoice, isShownToSome, type Shown } from '../../records/view/AudienceChoice'
import { Dialog } from '../../ui/Dialog'
import { SegmentControl } from '../../ui/SegmentControl'
import classes from './Segments.module.css'

interface Props {
  onClose: () => void
  onCreated: (segment: Segment) => void
}

/** Begins with everybody where a filter decides: it is made narrower on the segment's own page. */
export function NewSegment({ onClose, onCreated }: Props) {
  const { t } = useLingui()
  const objects = useObjects().filter(({ name }) => !['user', 'department'].includes(name))
  const { create } = useSegmentActions()
  const [name, setName] = useState('')
  const [object, setObject] = useState(objects.find((one) => one.name === 'person')?.name ?? objects[0]?.name)
  const [kind, setKind] = useState<SegmentKind>('dynamic')
  const [shown, setShown] = useState<Shown>({ audience: 'private', roles: [] })
  const chosen = objects.find((one) => one.name === object)
  const ready = name.trim() !== '' && chosen !== undefined && isShownToSome(shown)
  const { error } = create
  const fault = isProblem(error) ? (error.errors[0]?.message ?? error.message) : (error?.message ?? null)
  const save = () => {
    if (!ready) return
    const filter = kind === 'dynamic' ? { filter: { and: [] } } : {}
    create.mutate(
      { object: chosen.name, name: name.trim(), kind, ...shown, ...filter },
      { onSuccess: onCreated },
    )
  }
  return (
    <Dialog title={t`New segment`} size={440} onClose={onClose}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          save()
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
        <NativeSelect
          label={t`Records`}
          value={object ?? ''}
          onChange={(event) => setObject(event.currentTarget.value)}
          data={objects.map((one) => ({ value: one.name, label: one.pluralLabel }))}
        />
        <SegmentControl
          label={t`Kind`}
          value={kind}
          onChange={setKind}
          segments={[
            { value: 'dynamic', label: t`Filter` },
            { value: 'static', label: t`List kept by hand` },
          ]}
        />
        {chosen !== undefined && <AudienceChoice object={chosen} value={shown} onChange={setShown} />}
        <div className={classes['actions']}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="filled" loading={create.isPending} disabled={!ready}>
            <Trans>Create</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
