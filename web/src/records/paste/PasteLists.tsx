import { Plural, Trans } from '@lingui/react/macro'
import { FieldText } from '../fields/FieldText'
import type { PastePlan } from './plan'
import { useFaultTexts } from './useFaultTexts'
import classes from './PasteDialog.module.css'

const most = 200

/** What cannot be taken and why, then each change, before and after. */
export function PasteLists({ plan: { changes, refused } }: { plan: PastePlan }) {
  const why = useFaultTexts()
  const hidden = Math.max(0, changes.length - most) + Math.max(0, refused.length - most)
  return (
    <div className={classes['lists']} tabIndex={-1}>
      {refused.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th>
                <Trans>Record</Trans>
              </th>
              <th>
                <Trans>Field</Trans>
              </th>
              <th>
                <Trans>Pasted</Trans>
              </th>
              <th>
                <Trans>Why not</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {refused.slice(0, most).map(({ name, label, text, fault }, at) => (
              <tr key={at}>
                <td>{name}</td>
                <td>{label}</td>
                <td>{text}</td>
                <td className={classes['refused']}>{why[fault]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {changes.length > 0 && (
        <table className={classes['table']}>
          <thead>
            <tr>
              <th>
                <Trans>Record</Trans>
              </th>
              <th>
                <Trans>Field</Trans>
              </th>
              <th>
                <Trans>Before</Trans>
              </th>
              <th>
                <Trans>After</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, most).map(({ row, name, column, before, after }) => (
              <tr key={`${row.id} ${column.path}`}>
                <td>{name}</td>
                <td>{column.label}</td>
                <td>
                  <del>
                    <FieldText field={column.field} value={before} />
                  </del>
                </td>
                <td>
                  <ins>
                    <FieldText field={column.field} value={after} />
                  </ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hidden > 0 && (
        <p>
          <Plural value={hidden} one="# more is not listed here." other="# more are not listed here." />
        </p>
      )}
    </div>
  )
}
