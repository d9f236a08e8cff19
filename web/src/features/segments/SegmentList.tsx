import { Trans, useLingui } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useObjects } from '../../lib/api/objects'
import type { Segment } from '../../lib/api/segments'
import { useFormat } from '../../lib/format/useFormat'
import { KindText } from './KindText'
import classes from './Segments.module.css'

export function SegmentList({ segments }: { segments: readonly Segment[] }) {
  const { t } = useLingui()
  const format = useFormat()
  const objects = useObjects()
  const audiences = { private: t`Only me`, shared: t`Everybody`, roles: t`Roles` }
  return (
    <div className={classes['scroller']}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Name</Trans>
            </th>
            <th scope="col">
              <Trans>Records</Trans>
            </th>
            <th scope="col">
              <Trans>Kind</Trans>
            </th>
            <th scope="col" data-number>
              <Trans>Size</Trans>
            </th>
            <th scope="col">
              <Trans>Who finds it</Trans>
            </th>
            <th scope="col">
              <Trans>Made by</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {segments.map(({ id, name, object, kind, size, audience, owner, faults, mayEdit }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/segments/$id" params={{ id }} className={classes['link'] ?? ''}>
                  {name}
                </Link>
                {faults.length > 0 && (
                  <IconAlertTriangle
                    size={14}
                    className={classes['warning'] ?? ''}
                    role="img"
                    aria-label={t`Its filter no longer fits`}
                  />
                )}
              </th>
              <td>{objects.find((one) => one.name === object)?.pluralLabel ?? object}</td>
              <td>
                <KindText kind={kind} />
              </td>
              <td data-number>{size === null ? '–' : format.number(size)}</td>
              <td>{audience === 'private' && !mayEdit ? '' : audiences[audience]}</td>
              <td>{owner.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
