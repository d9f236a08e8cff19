import { Trans, useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { reasonOf } from '../../lib/api/problem'
import type { ObjectDescription } from '../../lib/api/types'
import type { Audience, ViewKind } from '../../lib/api/views'
import { Dialog } from '../../ui/Dialog'
import { DialogForm } from '../../ui/DialogForm'
import { SegmentControl } from '../../ui/SegmentControl'
import { AudienceChoice, isShownToSome } from './AudienceChoice'
import { useViewKinds } from './useViewKinds'

export interface ViewDraft {
  name: string
  kind: ViewKind
  audience: Audience
  roles: string[]
}

interface Props {
  title: string
  object: ObjectDescription
  draft: ViewDraft
  /** Which of it is asked; a new view asks for its shape too. */
  withKind?: boolean
  onSave: (draft: ViewDraft) => Promise<unknown>
  onClose: () => void
}

/** What a view is called and who finds it among the tabs. */
export function ViewDialog({ title, object, draft, withKind = false, onSave, onClose }: Props) {
  const { t } = useLingui()
  const kinds = useViewKinds(object)
  const [wanted, setWanted] = useState(draft)
  const [fault, setFault] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const set = (part: Partial<ViewDraft>) => setWanted((before) => ({ ...before, ...part }))
  const nameless = wanted.name.trim() === ''
  const shown = isShownToSome(wanted)
  const save = async () => {
    setBusy(true)
    setFault(null)
    try {
      await onSave({ ...wanted, name: wanted.name.trim() })
      onClose()
    } catch (error) {
      setFault(reasonOf(error))
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} size={440} onClose={onClose}>
      <DialogForm
        verb={<Trans>Save</Trans>}
        busy={busy}
        disabled={nameless || !shown}
        onSubmit={() => void save()}
        onCancel={onClose}
      >
        <TextInput
          label={t`Name of the view`}
          data-autofocus
          maxLength={100}
          value={wanted.name}
          error={fault}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        {withKind && (
          <SegmentControl
            label={t`Shape`}
            value={wanted.kind}
            segments={kinds}
            onChange={(kind) => set({ kind })}
          />
        )}
        <AudienceChoice
          object={object}
          value={{ audience: wanted.audience, roles: wanted.roles }}
          onChange={set}
        />
      </DialogForm>
    </Dialog>
  )
}
