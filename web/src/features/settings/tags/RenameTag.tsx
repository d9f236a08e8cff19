import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { type SyntheticEvent, useState } from 'react'
import { isProblem } from '../../../lib/api/problem'
import { type TagItem, useTagActions } from '../../../lib/api/tags'
import { Dialog } from '../../../ui/Dialog'
import classes from './Tags.module.css'

/** Another name on every record. */
export function RenameTag({ tag, onClose }: { tag: TagItem; onClose: () => void }) {
  const { t } = useLingui()
  const { rename } = useTagActions()
  const [name, setName] = useState(tag.name)
  const [fault, setFault] = useState<string | null>(null)
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    try {
      await rename.mutateAsync({ id: tag.id, name: name.trim() })
      onClose()
    } catch (error) {
      setFault((isProblem(error) ? error.byField()['name'] : undefined) ?? (error as Error).message)
    }
  }
  const was = tag.name
  return (
    <Dialog onClose={onClose} title={t`Rename “${was}”`} size={440}>
      <form className={classes['form']} onSubmit={(event) => void submit(event)} noValidate>
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
        <p className={classes['note']}>
          <Plural
            value={tag.records ?? 0}
            one="# record gets the new name. The old one still finds it."
            other="# records get the new name. The old one still finds them."
          />
        </p>
        <div className={classes['actions']}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="filled" loading={rename.isPending} disabled={name.trim() === ''}>
            <Trans>Rename</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
