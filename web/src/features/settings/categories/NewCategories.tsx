import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { reasonOf } from '../../../lib/api/problem'
import { useSession } from '../../../lib/api/session'
import type { ObjectDescription } from '../../../lib/api/types'
import { isLanguage } from '../../../lib/languages'
import { Dialog } from '../../../ui/Dialog'
import { DialogForm } from '../../../ui/DialogForm'
import { useCreateField } from '../fields/fields'

interface Props {
  objects: readonly ObjectDescription[]
  onClose: () => void
  onMade: (object: string, field: string) => void
}

const builtOfOthers = new Set(['user', 'department', 'pipeline', 'stage', 'lostReason', 'tieKind'])

/** A tree for the records of an object: one category for each, or several. */
export function NewCategories({ objects, onClose, onMade }: Props) {
  const { t, i18n } = useLingui()
  const { company } = useSession()
  const offered = objects.filter(({ name }) => !builtOfOthers.has(name))
  const [object, setObject] = useState(offered.find(({ name }) => name === 'product') ?? offered[0])
  const [name, setName] = useState(t`Category`)
  const [type, setType] = useState<'choice' | 'choices'>('choice')
  const [fault, setFault] = useState<string | null>(null)
  const create = useCreateField(object ?? { name: '', plural: '' })
  const language = isLanguage(i18n.locale) ? i18n.locale : company.language
  const submit = async () => {
    try {
      const labels = { [language]: name.trim() }
      const made = await create.mutateAsync({ type, tree: true, labels, options: [] })
      onMade(object?.name ?? '', made.key)
      onClose()
    } catch (error) {
      setFault(reasonOf(error))
    }
  }
  return (
    <Dialog onClose={onClose} title={t`New categories`} size={440}>
      <DialogForm
        verb={<Trans>Create</Trans>}
        busy={create.isPending}
        disabled={name.trim() === ''}
        onSubmit={() => void submit()}
        onCancel={onClose}
      >
        <NativeSelect
          size="md"
          label={t`Of`}
          value={object?.name ?? ''}
          onChange={(event) => {
            const wanted = event.currentTarget.value
            setObject(offered.find((one) => one.name === wanted))
          }}
          data={offered.map((one) => ({ value: one.name, label: one.pluralLabel }))}
        />
        <TextInput
          size="md"
          label={t`Name of the field`}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value)
            setFault(null)
          }}
          error={fault}
          maxLength={100}
          data-autofocus
        />
        <Radio.Group label={t`A record is in`} value={type} onChange={(next) => setType(next)}>
          <Radio mt={8} value="choice" label={t`one category`} />
          <Radio mt={8} value="choices" label={t`any number of them`} />
        </Radio.Group>
      </DialogForm>
    </Dialog>
  )
}
