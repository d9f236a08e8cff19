import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconArrowsLeftRight, IconArrowRight, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useDeleteRecord, useRestoreRecord } from '../../../lib/api/saving'
import type { RecordRow } from '../../../lib/api/types'
import { useToasts } from '../../../ui/toasts/ToastsProvider'
import { textOf, useAll } from '../useAll'
import { useSaid } from '../useSaid'
import { TieKindForm } from './TieKindForm'
import classes from '../Settings.module.css'

/** The ways in which people and companies can be tied, each with a name from either end. */
export function TieKindsSection() {
  const { t } = useLingui()
  const { object, rows } = useAll('tieKind', 'position')
  const remove = useDeleteRecord(object)
  const restore = useRestoreRecord(object)
  const toasts = useToasts()
  const said = useSaid()
  const [opened, setOpened] = useState<RecordRow | 'new' | null>(null)
  const away = ({ id }: RecordRow, name: string) =>
    void remove.mutateAsync(id).then(
      () =>
        toasts.show({
          text: <Trans>{name} is deleted</Trans>,
          undo: () => void restore.mutateAsync(id).catch(said.failed),
        }),
      said.failed,
    )
  return (
    <>
      <p className={classes['lead']}>
        <Trans>
          A tie is read from both ends: who recommended somebody, and by whom somebody was recommended. What
          ties somebody already is not deleted.
        </Trans>
      </p>
      <div style={{ maxWidth: 640 }}>
        {rows.map((row) => {
          const name = textOf(row, 'name')
          const same = row['symmetrical'] === true
          return (
            <div key={row.id} className={classes['row']}>
              <span className={classes['grow']}>
                {name}{' '}
                {same ? (
                  <IconArrowsLeftRight size={14} aria-label={t`the same both ways`} />
                ) : (
                  <>
                    <IconArrowRight size={14} aria-hidden /> {textOf(row, 'backName')}
                  </>
                )}
              </span>
              <Tooltip label={t`Edit`}>
                <ActionIcon aria-label={t`Edit ${name}`} onClick={() => setOpened(row)}>
                  <IconPencil size={16} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={t`Delete`}>
                <ActionIcon aria-label={t`Delete ${name}`} onClick={() => away(row, name)}>
                  <IconTrash size={16} />
                </ActionIcon>
              </Tooltip>
            </div>
          )
        })}
        <Button mt={12} leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
          <Trans>Add a kind of tie</Trans>
        </Button>
      </div>
      {opened !== null && (
        <TieKindForm
          object={object}
          kind={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
