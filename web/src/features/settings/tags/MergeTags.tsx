import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Radio } from '@mantine/core'
import { useState } from 'react'
import { type TagItem, useTagActions } from '../../../lib/api/tags'
import { Dialog } from '../../../ui/Dialog'
import { DialogForm } from '../../../ui/DialogForm'
import lines from '../Lines.module.css'

interface Props {
  tags: readonly TagItem[]
  onClose: () => void
  onDone: () => void
}

const mostUsed = (tags: readonly TagItem[]) =>
  tags.filter(({ retired }) => !retired).toSorted((a, b) => (b.records ?? 0) - (a.records ?? 0))[0]

/** Several become the one that stays. */
export function MergeTags({ tags, onClose, onDone }: Props) {
  const { t } = useLingui()
  const { merge } = useTagActions()
  const [into, setInto] = useState(mostUsed(tags)?.id ?? '')
  const [fault, setFault] = useState<string | null>(null)
  const run = async () => {
    try {
      await merge.mutateAsync({ into, from: tags.map(({ id }) => id).filter((id) => id !== into) })
      onDone()
      onClose()
    } catch (error) {
      setFault((error as Error).message)
    }
  }
  return (
    <Dialog onClose={onClose} title={t`Merge tags`} size={440}>
      <DialogForm
        verb={<Trans>Merge</Trans>}
        busy={merge.isPending}
        disabled={into === ''}
        onSubmit={() => void run()}
        onCancel={onClose}
      >
        <Radio.Group label={t`The one that stays`} value={into} onChange={setInto} error={fault}>
          {tags.map(({ id, name, records, retired }) => (
            <Radio
              key={id}
              mt={8}
              value={id}
              disabled={retired}
              label={
                <>
                  {name}{' '}
                  <span className={lines['note']}>
                    <Plural value={records ?? 0} one="# record" other="# records" />
                  </span>
                </>
              }
            />
          ))}
        </Radio.Group>
        <p className={lines['note']}>
          <Trans>Records that have one of the others get this one instead. This can be undone.</Trans>
        </p>
      </DialogForm>
    </Dialog>
  )
}
