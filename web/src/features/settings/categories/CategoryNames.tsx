import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Texts } from '../../../lib/api/types'
import { Dialog } from '../../../ui/Dialog'
import { NameInputs } from '../fields/NameInputs'
import { isBlank, tidyTexts } from '../fields/texts'
import classes from './Categories.module.css'

interface Props {
  title: string
  texts: Texts
  busy: boolean
  /** Whether it was kept. */
  onSave: (texts: Texts) => Promise<boolean>
  onClose: () => void
}

/** The name of a category in every language. */
export function CategoryNames({ title, texts: before, busy, onSave, onClose }: Props) {
  const { t } = useLingui()
  const [texts, setTexts] = useState(before)
  return (
    <Dialog onClose={onClose} title={title} size={480}>
      <form
        className={classes['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void onSave(tidyTexts(texts)).then((kept) => {
            if (kept) onClose()
          })
        }}
      >
        <NameInputs title={t`Name`} texts={texts} autoFocus onChange={setTexts} />
        <div className={classes['actions']}>
          <Button onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" variant="filled" loading={busy} disabled={isBlank(texts)}>
            <Trans>Save</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
