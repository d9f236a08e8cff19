import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useObjects } from '../../lib/api/objects'
import { useFormat } from '../../lib/format/useFormat'
import { DateText } from '../../ui/DateText'
import type { ImportView } from '../../lib/api/imports'
import { StatusPill } from './StatusPill'
import classes from './Import.module.css'

export function ImportList({ imports }: { imports: readonly ImportView[] }) {
  const format = useFormat()
  const objects = useObjects()
  const count = (value: number | undefined) => (value === undefined ? '' : format.number(value))
  return (
    <div className={classes['scroller']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>File</Trans>
            </th>
            <th scope="col">
              <Trans>Records</Trans>
            </th>
            <th scope="col">
              <Trans>State</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Rows</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Created</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Updated</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Unchanged</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Failed</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>When</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {imports.map(({ id, file, object, status, rows, result, createdAt }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/import/$id" params={{ id }} className={classes['link']}>
                  {file.name}
                </Link>
              </th>
              <td>{objects.find(({ name }) => name === object)?.pluralLabel ?? object}</td>
              <td>
                <StatusPill status={status} />
              </td>
              <td data-number>{format.number(rows)}</td>
              <td data-number>{count(result?.created)}</td>
              <td data-number>{count(result?.updated)}</td>
              <td data-number>{count(result?.unchanged)}</td>
              <td data-number>{count(result?.failed)}</td>
              <td data-number>
                <DateText value={createdAt} as="when" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
