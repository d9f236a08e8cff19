import { useLingui } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { isProblem } from '../../../lib/api/problem'
import { Dialog } from '../../../ui/Dialog'
import { DialogForm } from '../../../ui/DialogForm'

interface Props {
  title: string
  name?: string
  verb: ReactNode
  busy: boolean
  onSave: (name: string) => Promise<unknown>
  onClose: () => void
  /** What comes of it. */
  children?: ReactNode
}

/** What a tag is called. */
export function TagDialog({ title, name: before = '', verb, busy, onSave, onClose, children }: Props) {
  const { t } = useLingui()
  const [name, setName] = useState(before)
  const [fault, setFault] = useState<string | null>(null)
  const submit = async () => {
    try {
      await onSave(name.trim())
      onClose()
    } catch (error) {
      setFault((isProblem(error) ? error.byField()['name'] : undefined) ?? (error as Error).message)
    }
  }
  return (
    <Dialog onClose={onClose} title={title} size={440}>
      <DialogForm
        verb={verb}
        busy={busy}
        disabled={name.trim() === ''}
        onSubmit={() => void submit()}
        onCancel={onClose}
      >
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
        {children}
      </DialogForm>
    </Dialog>
  )
}
