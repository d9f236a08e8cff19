import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useObjects } from '../../lib/api/objects'
import { type Segment, type SegmentKind, useSegmentActions } from '../../lib/api/segments'
import { SegmentControl } from '../../ui/SegmentControl'
import { SegmentForm } from './SegmentForm'

interface Props {
  onClose: () => void
  onCreated: (segment: Segment) => void
}

/** Begins with everybody where a filter decides: it is made narrower on the segment's own page. */
export function NewSegment({ onClose, onCreated }: Props) {
  const { t } = useLingui()
  const objects = useObjects().filter(({ name }) => !['user', 'department'].includes(name))
  const { create } = useSegmentActions()
  const [object, setObject] = useState(objects.find((one) => one.name === 'person')?.name ?? objects[0]?.name)
  const [kind, setKind] = useState<SegmentKind>('dynamic')
  const chosen = objects.find((one) => one.name === object)
  const filter = kind === 'dynamic' ? { filter: { and: [] } } : {}
  return (
    <SegmentForm
      title={t`New segment`}
      object={chosen}
      verb={<Trans>Create</Trans>}
      busy={create.isPending}
      error={create.error}
      onSave={(named) => {
        if (chosen === undefined) return
        create.mutate({ object: chosen.name, kind, ...named, ...filter }, { onSuccess: onCreated })
      }}
      onClose={onClose}
    >
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
    </SegmentForm>
  )
}
