import { Trans, useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { Filter } from '../../../lib/api/requests'
import { useSegmentActions } from '../../../lib/api/segments'
import type { ObjectDescription } from '../../../lib/api/types'
import { SegmentForm } from '../SegmentForm'

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
  return (
    <SegmentForm
      title={t`Save as a segment`}
      object={object}
      verb={<Trans>Save</Trans>}
      busy={create.isPending}
      error={create.error}
      onSave={(named) =>
        create.mutate(
          { object: object.name, kind: 'dynamic', filter, ...named },
          { onSuccess: ({ id }) => void navigate({ to: '/segments/$id', params: { id } }) },
        )
      }
      onClose={onClose}
    />
  )
}
