import { useDisclosure } from '@mantine/hooks'
import { Trans } from '@lingui/react/macro'
import { Outlet, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { useLiveUpdates } from '../../lib/api/live/live'
import { PastDayProvider } from '../../lib/api/past'
import { useSession } from '../../lib/api/session'
import { useSignedOut } from '../../lib/api/signedOut'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { usePhone } from '../../ui/screens'
import { PageSkeleton } from '../../ui/skeletons'
import classes from './Shell.module.css'
import { Sidebar } from './Sidebar'
import { TopLine } from './TopLine'
import { useRail } from './useRail'
import { useReadersLanguage } from './useReadersLanguage'
import { useShellShortcuts } from './useShellShortcuts'

const ViewBanner = lazy(async () => ({ default: (await import('./ViewBanner')).ViewBanner }))
const PastBanner = lazy(async () => ({ default: (await import('./PastBanner')).PastBanner }))
const BottomBar = lazy(async () => ({ default: (await import('./BottomBar')).BottomBar }))
const loadPalette = async () => ({ default: (await import('./palette/Palette')).Palette })
const Palette = lazy(loadPalette)
const CreateFromAddress = lazy(async () => ({
  default: (await import('../../records/form/CreateFromAddress')).CreateFromAddress,
}))
const SignInAgain = lazy(async () => ({
  default: (await import('../../features/account/SignInAgain')).SignInAgain,
}))
const ShortcutList = lazy(async () => ({ default: (await import('./ShortcutList')).ShortcutList }))

/** What the form for a new record asks at once, where the description alone would ask too much. */
const firstFields = {
  deal: ['name', 'company', 'person', 'amount', 'expectedCloseOn', 'owner'],
  task: ['title', 'kind', 'dueAt', 'about', 'assignee'],
  person: ['firstName', 'lastName', 'company', 'position', 'phones', 'emails'],
}

/** Navigation, top line and the page; what opens over every page is kept here. */
export function Shell() {
  const session = useSession()
  const rail = useRail()
  const phone = usePhone()
  const [finding, find] = useDisclosure(false)
  const [helping, help] = useDisclosure(false)
  const [creating, create] = useDisclosure(false)
  const onCreating = (opened: boolean) => (opened ? create.open() : create.close())
  const { create: asked, asOf } = useSearch({ strict: false })
  const signedOut = useSignedOut()
  useReadersLanguage()
  useLiveUpdates(session.user.id)
  useShellShortcuts({ search: find.open, create: create.open, help: help.open })

  // Fetched before it is asked for: the first letters after Ctrl+K must land in it.
  useEffect(() => {
    const timer = window.setTimeout(() => void loadPalette(), 1000)
    return () => window.clearTimeout(timer)
  }, [])

  return (
    <div className={classes['shell']}>
      <a href="#page" className={classes['skip']}>
        <Trans>Skip to the page</Trans>
      </a>
      {!phone && <Sidebar {...rail} />}
      <div className={classes['column']}>
        <Suspense>
          {session.viewing != null && <ViewBanner session={session} viewing={session.viewing} />}
          {asOf !== undefined && <PastBanner day={asOf} />}
        </Suspense>
        <TopLine
          onSearch={find.open}
          onHelp={help.open}
          creating={creating && !phone}
          onCreating={onCreating}
        />
        <main id="page" className={classes['page']} tabIndex={-1}>
          <ErrorBoundary>
            <Suspense fallback={<PageSkeleton />}>
              <PastDayProvider value={asOf}>
                <Outlet />
              </PastDayProvider>
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Suspense>{phone && <BottomBar creating={creating} onCreating={onCreating} />}</Suspense>
      <Suspense>
        {asked !== undefined && <CreateFromAddress first={firstFields} />}
        {finding && <Palette onClose={find.close} onHelp={help.open} />}
        {signedOut && <SignInAgain />}
        {helping && <ShortcutList onClose={help.close} />}
      </Suspense>
    </div>
  )
}
