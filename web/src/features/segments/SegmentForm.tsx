import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { reasonOf } from '../../lib/api/problem'
import type { ObjectDescription } from '../../lib/api/types'
import { AudienceChoice, isShownToSome, type Shown } from '../../records/view/AudienceChoice'
import { Dialog } from '../../ui/Dialog'
import { DialogForm } from '../../ui/DialogForm'

export interface Named extends Shown {
  name: string
}

interface Props {
  title: string
  /** Whose records it holds; not chosen yet: nothing can be kept. */
  object: ObjectDescription | undefined
  before?: Named
  verb: ReactNode
  busy: boolean
  error: Error | null
  onSave: (named: Named) => void
  onClose: () => void
  /** What is asked besides. */
  children?: ReactNode
}

const unnamed: Named = { name: '', audience: 'private', roles: [] }

/** What a segment is called and who finds it. */
export function SegmentForm(props: Props) {
  const { title, object, before = unnamed, verb, busy, error, onSave, onClose, children } = props
  const { t } = useLingui()
  const [name, setName] = useState(before.name)
  const [shown, setShown] = useState<Shown>({ audience: before.audience, roles: before.roles })
  const ready = name.trim() !== '' && object !== undefined && isShownToSome(shown)
  const fault = error === null ? null : reasonOf(error)
  return (
    <Dialog title={title} size={440} onClose={onClose}>
      <DialogForm
        verb={verb}
        busy={busy}
        disabled={!ready}
        onSubmit={() => onSave({ name: name.trim(), ...shown })}
        onCancel={onClose}
      >
        <TextInput
          label={t`Name`}
          data-autofocus
          maxLength={100}
          value={name}
          error={fault}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {children}
        {object !== undefined && <AudienceChoice object={object} value={shown} onChange={setShown} />}
      </DialogForm>
    </Dialog>
  )
}
