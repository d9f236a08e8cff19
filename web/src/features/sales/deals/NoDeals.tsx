import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFilterOff, IconLayoutKanban, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { ObjectDescription } from '../../../lib/api/types'
import { EmptyState } from '../../../ui/EmptyState'
import type { ChangeDeals } from './DealsPage'

/** For the day when there is no deal yet, or none is open any more. */
export function NoDeals({ object, open = false }: { object: ObjectDescription; open?: boolean }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const create = () =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, create: object.name }),
    })
  return (
    <EmptyState
      icon={IconLayoutKanban}
      title={open ? t`No open deals` : t`No deals yet`}
      actions={
        object.permissions.create !== 'none' && (
          <Button variant="filled" leftSection={<IconPlus size={16} />} onClick={create}>
            {object.label}
          </Button>
        )
      }
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
