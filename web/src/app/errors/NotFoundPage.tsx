import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { StatePage } from '../../ui/StatePage'

export function NotFoundPage() {
  const { t } = useLingui()
  return (
    <StatePage
      icon={IconMapQuestion}
      title={t`There is nothing at this address`}
      actions={
        <Button variant="filled" component={Link} to="/">
          <Trans>Go to the start page</Trans>
        </Button>
      }
    >
      <Trans>The record may have been deleted, or it may be hidden from you.</Trans>
    </StatePage>
  )
}
