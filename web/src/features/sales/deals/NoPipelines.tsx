import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconLayoutKanban } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { isAdministrator, useSession } from '../../../lib/api/session'
import { EmptyState } from '../../../ui/EmptyState'
import { PageHead } from '../../../ui/PageHead'

/** Deals go through a pipeline; without one there is nothing to show them in. */
export function NoPipelines({ title }: { title: string }) {
  const { t } = useLingui()
  const administrator = isAdministrator(useSession())
  return (
    <>
      <PageHead title={title} />
      <EmptyState
        icon={IconLayoutKanban}
        title={t`There is no pipeline yet`}
        actions={
          administrator && (
            <Button
              renderRoot={(props) => (
                <Link to="/settings/$section" params={{ section: 'pipelines' }} {...props} />
              )}
              variant="filled"
            >
              <Trans>Set up a pipeline</Trans>
            </Button>
          )
        }
      >
        <Trans>A pipeline is the way of a deal, stage by stage, from the first talk to the signature.</Trans>
      </EmptyState>
    </>
  )
}
