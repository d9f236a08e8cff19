import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useFormat } from '../../lib/format/useFormat'
import { useToasts } from '../../ui/toasts/ToastsProvider'
import { download, problemsCsv } from './csv'
import { allProblems } from './imports'
import type { ImportView } from '../../lib/api/imports'
import classes from './Import.module.css'

/** Each row that needs a look: where in the file, what stands there, why it cannot be taken. */
export function Problems({ view: { id, problems, problemCount, file } }: { view: ImportView }) {
  const { t } = useLingui()
  const format = useFormat()
  const toasts = useToasts()
  const all = useMutation({
    mutationFn: () => allProblems(id),
    onSuccess: (every) => download(`${file.name}-problems.csv`, problemsCsv(every, head)),
    onError: (error) => toasts.show({ tone: 'error', text: error.message }),
  })
  const shown = format.number(problems.length)
  const head = [t`Line`, t`Column`, t`Value`, t`Reason`]
  return (
    <section className={classes['problems']}>
      <div className={classes['problemsHead']}>
        <h2>
          <Plural value={problemCount} one="# row needs a look" other="# rows need a look" />
        </h2>
        <Button leftSection={<IconDownload size={16} />} loading={all.isPending} onClick={() => all.mutate()}>
          <Trans>Download as CSV</Trans>
        </Button>
      </div>
      <div className={classes['scroller']}>
        <table className={classes['table']}>
          <thead>
            <tr>
              {head.map((label, at) => (
                <th key={label} scope="col" data-number={at === 0 || undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.map(({ line, column, value, message }, at) => (
              <tr key={at}>
                <td data-number>{line === null ? '' : format.number(line)}</td>
                <td>{column}</td>
                <td className={classes['value']} title={value ?? ''}>
                  {value}
                </td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {problems.length < problemCount && (
        <p className={classes['more']}>
          <Trans>The first {shown} are shown.</Trans>
        </p>
      )}
    </section>
  )
}
