import { Trans, useLingui } from '@lingui/react/macro'
import { type Segment, useSegmentActions } from '../../lib/api/segments'
import type { ObjectDescription } from '../../lib/api/types'
import { SegmentForm } from './SegmentForm'

interface Props {
  segment: Segment
  object: ObjectDescription
  onClose: () => void
}

export function EditSegment({ segment, object, onClose }: Props) {
  const { t } = useLingui()
  const { change } = useSegmentActions()
  const { id, version } = segment
  return (
    <SegmentForm
      title={t`Edit the segment`}
      object={object}
      before={segment}
      verb={<Trans>Save</Trans>}
      busy={change.isPending}
      error={change.error}
      onSave={(named) => change.mutate({ id, version, ...named }, { onSuccess: onClose })}
      onClose={onClose}
    />
  )
}
