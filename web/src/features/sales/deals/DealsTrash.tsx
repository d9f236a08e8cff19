import { Trans, useLingui } from '@lingui/react/macro'
import { IconTrash } from '@tabler/icons-react'
import type { Filter } from '../../../lib/api/requests'
import type { ObjectDescription } from '../../../lib/api/types'
import { TrashTable } from '../../../records/list/TrashTable'
import { EmptyState } from '../../../ui/EmptyState'

interface Props {
  object: ObjectDescription
  filter: Filter | undefined
  openId: string | undefined
  onOpen: (id: string | undefined) => void
}

const ignore = () => undefined

/** Deleted deals of every pipeline and stage, each with its way back. */
export function DealsTrash(props: Props) {
  const { t } = useLingui()
  return (
    <TrashTable
      {...props}
      onTotal={ignore}
      empty={
        <EmptyState icon={IconTrash} title={t`The trash is empty`}>
          <Trans>What is deleted waits here and can be taken back.</Trans>
        </EmptyState>
      }
    />
  )
}
