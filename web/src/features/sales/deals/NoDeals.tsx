import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFilterOff, IconLayoutKanban } from '@tabler/icons-react'
import type { ObjectDescription } from '../../../lib/api/types'
import { StartHere } from '../../../records/list/StartHere'
import { EmptyState } from '../../../ui/EmptyState'
import type { ChangeDeals } from './DealsPage'

/** For the day when there is no deal yet, or none is open any more. */
export function NoDeals({ object, open = false }: { object: ObjectDescription; open?: boolean }) {
  const { t } = useLingui()
  return (
    <EmptyState
      icon={IconLayoutKanban}
      title={open ? t`No open deals` : t`No deals yet`}
      actions={<StartHere object={object} />}
    >
      <Trans>What somebody may buy stands here as a deal, from the first talk to the signature.</Trans>
    </EmptyState>
  )
}

export function NoneMatch({ change }: { change: ChangeDeals }) {
  const { t } = useLingui()
  return (
    <EmptyState
      icon={IconFilterOff}
      title={t`No deals match`}
      actions={
        <Button
          variant="filled"
          onClick={() =>
            change({
              filter: undefined,
              quick: undefined,
              owner: undefined,
              find: undefined,
              pipeline: undefined,
            })
          }
        >
          <Trans>Show all</Trans>
        </Button>
      }
    >
      <Trans>Loosen a condition, or look at all deals again.</Trans>
    </EmptyState>
  )
}
