import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { isProblem, type Use } from '../../lib/api/problem'
import { type Segment, useSegmentActions } from '../../lib/api/segments'
import type { ObjectDescription } from '../../lib/api/types'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { EditSegment } from './EditSegment'
import classes from './Segments.module.css'

interface Props {
  segment: Segment
  object: ObjectDescription
}

/** Name and audience, and the way to the trash, which asks only where something would miss it. */
export function SegmentMenu({ segment, object }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const navigate = useNavigate()
  const { remove, restore } = useSegmentActions()
  const [editing, setEditing] = useState(false)
  const [uses, setUses] = useState<readonly Use[] | null>(null)
  const { id, name } = segment
  const places = uses?.length ?? 0
  const away = async (anyway: boolean) => {
    try {
      await remove.mutateAsync({ id, anyway })
      await navigate({ to: '/segments' })
      toasts.show({ text: <Trans>“{name}” is deleted</Trans>, undo: () => restore.mutate(id) })
    } catch (error) {
      if (isProblem(error, 409) && error.uses.length > 0) setUses(error.uses)
      else toasts.show({ tone: 'error', text: (error as Error).message })
    }
  }
  return (
    <>
      <Button leftSection={<IconPencil size={16} />} onClick={() => setEditing(true)}>
        <Trans>Edit</Trans>
      </Button>
      <Button
        leftSection={<IconTrash size={16} />}
        loading={remove.isPending}
        onClick={() => void away(false)}
      >
        <Trans>Delete</Trans>
      </Button>
      {editing && <EditSegment segment={segment} object={object} onClose={() => setEditing(false)} />}
      <ConfirmDialog
        opened={uses !== null}
        title={t`Delete “${name}”?`}
        confirm={t`Delete`}
        danger
        busy={remove.isPending}
        onClose={() => setUses(null)}
        onConfirm={() => void away(true)}
      >
        <p className={classes['quiet']}>
          <Plural
            value={places}
            one="It is used in # place, which will find nothing without it:"
            other="It is used in # places, which will find nothing without it:"
          />
        </p>
        <ul>
          {(uses ?? []).map((use) => (
            <li key={`${use.kind} ${use.id}`}>
              {use.name ?? <Trans>one that you do not see</Trans>}{' '}
              <span className={classes['quiet']}>
                {use.kind === 'view' ? <Trans>view</Trans> : <Trans>segment</Trans>}
              </span>
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  )
}
