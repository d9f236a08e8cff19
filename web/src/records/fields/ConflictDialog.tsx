import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconGitMerge, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useFormat } from '../../lib/format/useFormat'
import { Avatar } from '../../ui/Avatar'
import { Dialog } from '../../ui/Dialog'
import type { FieldConflict } from './useFieldSave'
import { FieldText } from './FieldText'
import { isEmpty, valueAt } from './values'
import classes from './ConflictDialog.module.css'

interface Props {
  conflict: FieldConflict
  onKeep: () => void
  onTake: () => void
  /** Closed without a choice: back to what was being typed. */
  onBack: () => void
}

/** Both values side by side; nothing is overwritten in silence. */
export function ConflictDialog({ conflict, onKeep, onTake, onBack }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const { field, value: mine, current } = conflict
  const by = current.updatedBy?.name ?? t`Somebody else`
  const { label } = field
  const at = current.updatedAt
  return (
    <Dialog
      onClose={onBack}
      size={480}
      title={
        <span className={classes['title']}>
          <IconGitMerge size={20} aria-hidden />
          <Trans>{label} was changed meanwhile</Trans>
        </span>
      }
    >
      <p className={classes['said']}>
        <Trans>{by} saved it while you were typing.</Trans>
      </p>
      <div className={classes['both']}>
        <Side mine icon={<IconUser size={15} aria-hidden />} who={t`Yours`} note={t`now, not saved`}>
          {isEmpty(mine) ? t`empty` : <FieldText field={field} value={mine} place="card" />}
        </Side>
        <Side
          icon={<Avatar name={by} size={20} />}
          who={by}
          note={at === undefined ? '' : format.dateTime(at)}
        >
          {isEmpty(valueAt(current, field.key)) ? (
            t`empty`
          ) : (
            <FieldText field={field} value={valueAt(current, field.key)} place="card" />
          )}
        </Side>
      </div>
      <div className={classes['actions']}>
        <Button variant="filled" onClick={onKeep} data-autofocus>
          <Trans>Keep mine</Trans>
        </Button>
        <Button onClick={onTake}>
          <Trans>Take theirs</Trans>
        </Button>
      </div>
    </Dialog>
  )
}

function Side({
  mine = false,
  icon,
  who,
  note,
  children,
}: {
  mine?: boolean
  icon: ReactNode
  who: string
  note: string
  children: ReactNode
}) {
  return (
    <div className={classes['side']} data-mine={mine}>
      <span className={classes['who']}>
        {icon}
        {who}
      </span>
      <div className={classes['value']}>{children}</div>
      <span className={classes['note']}>{note}</span>
    </div>
  )
}
