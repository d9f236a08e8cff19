import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../../lib/format/useFormat'
import { useSaid } from '../useSaid'
import { deletedObjectsQuery, useRestoreObject } from './objects'
import classes from './Objects.module.css'

/** Objects in the trash, which keep their fields and records, and the way back. */
export function DeletedObjects() {
  const { t } = useLingui()
  const format = useFormat()
  const said = useSaid()
  const { data = [], isError } = useQuery(deletedObjectsQuery)
  const restore = useRestoreObject()
  if (isError) return <p className={classes['trash']}>{t`The trash could not be read`}</p>
  if (data.length === 0) return null
  return (
    <section className={classes['trash']} aria-labelledby="objects-trash">
      <h2 id="objects-trash">
        <Trans>In the trash</Trans>
      </h2>
      {data.map(({ name, pluralLabel, keptUntil }) => {
        const day = format.date(keptUntil)
        return (
          <div key={name} className={classes['kept']}>
            <span>
              {pluralLabel}
              <small>
                <Trans>kept until {day}</Trans>
              </small>
            </span>
            <Button
              size="xs"
              aria-label={t`Restore ${pluralLabel}`}
              loading={restore.isPending && restore.variables === name}
              onClick={() => void restore.mutateAsync(name).then(said.saved, said.failed)}
            >
              <Trans>Restore</Trans>
            </Button>
          </div>
        )
      })}
    </section>
  )
}
