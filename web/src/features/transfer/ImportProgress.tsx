import { Trans, useLingui } from '@lingui/react/macro'
import { Progress } from '@mantine/core'
import { useFormat } from '../../lib/format/useFormat'
import type { ImportView } from '../../lib/api/imports'
import classes from './Import.module.css'

/** How far it has come. It goes on by itself when the page is left. */
export function ImportProgress({ view: { status, progress } }: { view: ImportView }) {
  const { t } = useLingui()
  const format = useFormat()
  const done = format.number(progress.done)
  const total = format.number(progress.total)
  const words = { checking: t`Checking the rows`, undoing: t`Taking the import back` } as Record<
    string,
    string
  >
  return (
    <section className={classes['progress']}>
      <h2>{words[status] ?? t`Importing the rows`}</h2>
      <Progress
        value={progress.total === 0 ? 0 : (progress.done / progress.total) * 100}
        aria-label={words[status] ?? t`Importing the rows`}
        size={6}
      />
      <p>
        <Trans>
          {done} of {total}
        </Trans>{' '}
        · <Trans>You may leave this page; the work goes on.</Trans>
      </p>
    </section>
  )
}
