import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type TagItem, useTagActions } from '../../../lib/api/tags'
import lines from '../Lines.module.css'
import { TagDialog } from './TagDialog'

/** Another name on every record. */
export function RenameTag({ tag, onClose }: { tag: TagItem; onClose: () => void }) {
  const { t } = useLingui()
  const { rename } = useTagActions()
  const was = tag.name
  return (
    <TagDialog
      title={t`Rename “${was}”`}
      name={was}
      verb={<Trans>Rename</Trans>}
      busy={rename.isPending}
      onSave={(name) => rename.mutateAsync({ id: tag.id, name })}
      onClose={onClose}
    >
      <p className={lines['note']}>
        <Plural
          value={tag.records ?? 0}
          one="# record gets the new name. The old one still finds it."
          other="# records get the new name. The old one still finds them."
        />
      </p>
    </TagDialog>
  )
}
