import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDeviceDesktop } from '@tabler/icons-react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { DateText } from '../../../ui/DateText'
import { sessionsQuery, useEndSession } from '../settings'
import { useSaid } from '../useSaid'
import classes from '../Settings.module.css'

/** Where I am signed in, and out from there. */
export function SessionList() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(sessionsQuery)
  const end = useEndSession()
  const said = useSaid()
  return (
    <>
      <h2 className={classes['heading']}>
        <Trans>Where you are signed in</Trans>
      </h2>
      <div style={{ maxWidth: 560 }}>
        {data.map(({ id, browser, seenAt, current }) => (
          <div key={id} className={classes['row']}>
            <IconDeviceDesktop size={18} stroke={1.75} aria-hidden />
            <div className={classes['grow']}>
              {browser}
              <div className={classes['dimmed']}>
                {current ? <Trans>this browser</Trans> : <DateText value={seenAt} as="dateTime" />}
              </div>
            </div>
            {!current && (
              <Button
                aria-label={t`Sign out ${browser}`}
                onClick={() => end.mutate(id, { onError: said.failed })}
              >
                <Trans>Sign out</Trans>
              </Button>
            )}
          </div>
        ))}
      </div>
    </>
  )
}
