import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import type { Texts } from '../../../lib/api/types'
import { Dialog } from '../../../ui/Dialog'
import { DialogForm } from '../../../ui/DialogForm'
import { NameInputs } from '../fields/NameInputs'
import { isBlank, tidyTexts } from '../fields/texts'

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
      <DialogForm
        verb={<Trans>Save</Trans>}
        busy={busy}
        disabled={isBlank(texts)}
        onSubmit={() =>
          void onSave(tidyTexts(texts)).then((kept) => {
            if (kept) onClose()
          })
        }
        onCancel={onClose}
      >
        <NameInputs title={t`Name`} texts={texts} autoFocus onChange={setTexts} />
      </DialogForm>
    </Dialog>
  )
}
