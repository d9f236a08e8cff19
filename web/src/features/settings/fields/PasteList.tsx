import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Language } from '../../../lib/languages'
import { Dialog } from '../../../ui/Dialog'
import { type OptionDraft, pastedOptions } from './draft'
import classes from './FieldForm.module.css'

interface Props {
  options: readonly OptionDraft[]
  language: Language
  onAdd: (options: OptionDraft[]) => void
  onClose: () => void
}

/** Choices from a spreadsheet or a letter, one a line; says beforehand how many are new. */
export function PasteList({ options, language, onAdd, onClose }: Props) {
  const { t } = useLingui()
  const [text, setText] = useState('')
  const { added, known } = pastedOptions(text, options, language)
  const fresh = added.length
  return (
    <Dialog onClose={onClose} title={t`Paste a list`} size={440}>
      <Textarea
        data-autofocus
        label={t`One choice a line`}
        description={t`Of several columns the first is taken.`}
        minRows={8}
        maxRows={14}
        autosize
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <p className={classes['quiet']} role="status">
        <Plural value={fresh} one="# new choice" other="# new choices" />
        {known > 0 && (
          <>
            {', '}
            <Plural value={known} one="# is there already" other="# are there already" />
          </>
        )}
      </p>
      <div className={classes['dialogActions']}>
        <Button onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button variant="filled" disabled={added.length === 0} onClick={() => onAdd(added)}>
          <Trans>Add</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
