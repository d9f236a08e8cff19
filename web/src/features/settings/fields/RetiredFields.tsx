import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ObjectDescription } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { useSaid } from '../useSaid'
import { retiredQuery, useRestoreField } from './fields'
import classes from './FieldNav.module.css'

/** Fields out of use whose values are still kept, and the way back. */
export function RetiredFields({ object }: { object: ObjectDescription }) {
  const { t } = useLingui()
  const format = useFormat()
  const said = useSaid()
  const { data = [], isError } = useQuery(retiredQuery(object))
  const restore = useRestoreField(object)
  const [opened, setOpened] = useState(false)
  if (isError) return <p className={classes['quiet']}>{t`The retired fields could not be read`}</p>
  const count = data.length
  if (count === 0) return null
  return (
    <section className={classes['retired']}>
      <button type="button" aria-expanded={opened} onClick={() => setOpened(!opened)}>
        {opened ? <IconChevronDown size={15} aria-hidden /> : <IconChevronRight size={15} aria-hidden />}
        <Trans>Retired: {count}, values kept</Trans>
      </button>
      {opened &&
        data.map(({ key, label, keptUntil }) => {
          const day = format.date(keptUntil)
          return (
            <div key={key} className={classes['kept']}>
              <span>
                {label}
                <small>
                  <Trans>kept until {day}</Trans>
                </small>
              </span>
              <Button
                size="xs"
                aria-label={t`Restore ${label}`}
                loading={restore.isPending && restore.variables === key}
                onClick={() => void restore.mutateAsync(key).then(said.saved, said.failed)}
              >
                <Trans>Restore</Trans>
              </Button>
            </div>
          )
        })}
    </section>
  )
}
