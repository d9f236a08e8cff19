import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconHelpCircle, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { sessionQuery } from '../../lib/api/session'
import { Kbd } from '../../ui/keys/Kbd'
import { NewMenu } from './NewMenu'
import classes from './TopLine.module.css'

const JobTray = lazy(async () => ({ default: (await import('./jobs/JobTray')).JobTray }))

interface Props {
  onSearch: () => void
  onHelp: () => void
  creating: boolean
  onCreating: (opened: boolean) => void
}

/** Search at the left, long work, help and "+ New" at the right; on the phone the search icon alone, beside the page's title. */
export function TopLine({ onSearch, onHelp, creating, onCreating }: Props) {
  const { t } = useLingui()
  const me = useQuery(sessionQuery).data?.user.id ?? null
  return (
    <div className={classes['top']} role="banner">
      <UnstyledButton
        className={classes['search']}
        // The words are not shown on a phone.
        aria-label={t`Search people, deals, phone numbers…`}
        onClick={onSearch}
      >
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className={classes['hint']}>
          <Trans>Search people, deals, phone numbers…</Trans>
        </span>
        <Kbd keys="mod+k" />
      </UnstyledButton>
      <div className={classes['jobs']}>
        <Suspense>
          <JobTray me={me} />
        </Suspense>
      </div>
      <div className={classes['end']}>
        <Tooltip label={t`Keyboard shortcuts`}>
          <ActionIcon aria-label={t`Keyboard shortcuts`} onClick={onHelp}>
            <IconHelpCircle size={18} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        <NewMenu opened={creating} onChange={onCreating} />
      </div>
    </div>
  )
}
