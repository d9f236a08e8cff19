import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconDots,
  IconHelpCircle,
  IconHistory,
  IconLink,
  IconPlaylistAdd,
  IconRestore,
  IconShare,
  IconTrash,
} from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { withTexts } from '../dialogs/texts'
import { usePastDay, yesterday } from '../../lib/api/past'
import { useRestoreRecord } from '../../lib/api/saving'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { useRecordAddress } from '../fields/RecordLink'
import { useMayEdit, useMayEditRecord } from '../fields/useMayEdit'
import { useShowDay } from '../list/useShowDay'
import { useDeleteWithUndo } from '../useDeleteWithUndo'
import { nameOf } from './RecordHeader'
import classes from './Card.module.css'

const ShareDialog = lazy(async () => ({
  default: (await withTexts(import('../right/ShareDialog'))).ShareDialog,
}))
const ListDialog = lazy(async () => ({
  default: (await withTexts(import('../segment/ListDialog'))).ListDialog,
}))
const WhyDialog = lazy(async () => ({ default: (await withTexts(import('../right/WhyDialog'))).WhyDialog }))

interface Props {
  object: ObjectDescription
  record: RecordRow
  /** The record is gone from here: close the panel, leave the page. */
  onDeleted: () => void
}

/** What is done with the record as a whole. */
export function RecordMenu({ object, record, onDeleted }: Props) {
  const { t } = useLingui()
  const toasts = useToasts()
  const may = useMayEdit(object)
  const mayEdit = useMayEditRecord(object, record)
  const remove = useDeleteWithUndo(object)
  const address = useRecordAddress()(object.name, record.id)
  const copy = () =>
    void navigator.clipboard
      .writeText(window.location.origin + (address ?? ''))
      .then(() => toasts.show({ tone: 'done', text: t`Address copied` }))
  const mayDelete = may(record, 'delete')
  const mayShare = mayEdit && object.fields.some(({ key }) => key === 'owner') && record.deletedAt == null
  const [opened, setOpened] = useState<'share' | 'list' | 'why' | null>(null)
  const close = () => setOpened(null)
  const past = usePastDay()
  const show = useShowDay()
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t`More actions`} variant="default">
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {address !== null && (
            <Menu.Item leftSection={<IconLink size={16} />} onClick={copy}>
              <Trans>Copy the address</Trans>
            </Menu.Item>
          )}
          {mayShare && (
            <Menu.Item leftSection={<IconShare size={16} />} onClick={() => setOpened('share')}>
              <Trans>Share…</Trans>
            </Menu.Item>
          )}
          {past === undefined && record.deletedAt == null && (
            <Menu.Item leftSection={<IconPlaylistAdd size={16} />} onClick={() => setOpened('list')}>
              <Trans>List…</Trans>
            </Menu.Item>
          )}
          {past === undefined && address !== null && (
            <Menu.Item leftSection={<IconHistory size={16} />} onClick={() => show(yesterday())}>
              <Trans>As on a day…</Trans>
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconHelpCircle size={16} />} onClick={() => setOpened('why')}>
            <Trans>Why can I see this?</Trans>
          </Menu.Item>
          {mayDelete && (
            <Menu.Item
              leftSection={<IconTrash size={16} />}
              onClick={() => {
                remove(record.id, nameOf(object, record))
                onDeleted()
              }}
            >
              <Trans>Move to the trash</Trans>
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense>
        {opened === 'share' && <ShareDialog object={object} record={record} onClose={close} />}
        {opened === 'list' && (
          <ListDialog object={object} target={{ ids: [record.id] }} onClose={close} onDone={close} />
        )}
        {opened === 'why' && <WhyDialog object={object} record={record} onClose={close} />}
      </Suspense>
    </>
  )
}

/** A record in the trash says so and offers the way back. */
export function TrashNotice({ object, record }: { object: ObjectDescription; record: RecordRow }) {
  const toasts = useToasts()
  const restore = useRestoreRecord(object)
  const may = useMayEdit(object)(record, 'delete')
  const back = () =>
    void restore
      .mutateAsync(record.id)
      .catch((error: unknown) =>
        toasts.show({ tone: 'error', text: error instanceof Error ? error.message : String(error) }),
      )
  if (record.deletedAt === null || record.deletedAt === undefined) return null
  return (
    <div className={classes['strip']} data-state="none" role="status">
      <IconTrash size={18} aria-hidden />
      <span className={classes['step']}>
        <Trans>This record is in the trash.</Trans>
      </span>
      {may && (
        <Button size="xs" leftSection={<IconRestore size={15} />} loading={restore.isPending} onClick={back}>
          <Trans>Take it back</Trans>
        </Button>
      )}
    </div>
  )
}
