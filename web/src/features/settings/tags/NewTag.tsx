import { Trans, useLingui } from '@lingui/react/macro'
import { useTagActions } from '../../../lib/api/tags'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { TagDialog } from './TagDialog'

interface Props {
  object: ObjectDescription
  field: FieldDescription
  onClose: () => void
}

/** A tag that is offered before any record has it. */
export function NewTag({ object, field, onClose }: Props) {
  const { t } = useLingui()
  const { create } = useTagActions()
  return (
    <TagDialog
      title={t`New tag`}
      verb={<Trans>Add</Trans>}
      busy={create.isPending}
      onSave={(name) => create.mutateAsync({ object: object.name, field: field.key, name })}
      onClose={onClose}
    />
  )
}
