import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordRow } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { RecordLink } from '../../../records/fields/RecordLink'
import { MoneyText } from '../../../ui/MoneyText'
import { CardSection } from '../../../records/card/CardSection'
import { type GroupDeals, type GroupMember, groupQuery } from './group'
import classes from './CompanyGroup.module.css'

const few = 12

/** The tree of companies that this one stands in, each with the sums of all below it. */
export function CompanyGroup({ record }: { record: RecordRow }) {
  const { t } = useLingui()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { data } = useQuery(groupQuery(record.id))
  const members = data?.members ?? []
  if (members.length < 2) return null
  const here = members.findIndex(({ id }) => id === record.id)
  // Above, beside and below this company first; a large group is opened when somebody asks.
  const from = all ? 0 : Math.max(0, Math.min(here - few / 2, members.length - few))
  const shown = all ? members : members.slice(from, from + few)
  const count = format.number(members.length)
  const top = members[0]
  return (
    <CardSection title={t`Group of companies`} count={top?.companies ?? members.length}>
      <div className={classes['scroll']}>
        <table className={classes['group']}>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Company</Trans>
              </th>
              {top?.people !== null && (
                <th scope="col">
                  <Trans>People</Trans>
                </th>
              )}
              {top?.open !== null && (
                <th scope="col">
                  <Trans>Open deals</Trans>
                </th>
              )}
              {top?.won !== null && (
                <th scope="col">
                  <Trans>Won deals</Trans>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((member) => (
              <Member key={member.id} member={member} here={member.id === record.id} />
            ))}
          </tbody>
        </table>
      </div>
      {!all && shown.length < members.length && (
        <button type="button" className={classes['all']} onClick={() => setAll(true)}>
          <Trans>All {count} companies</Trans>
        </button>
      )}
      {data?.complete === false && (all || shown.length === members.length) && (
        <p className={classes['note']}>
          <Trans>More companies than fit here; the sums count all of them.</Trans>
        </p>
      )}
      <p className={classes['note']}>
        <Trans>Each line counts the company with all below it.</Trans>
      </p>
    </CardSection>
  )
}

function Member({ member, here }: { member: GroupMember; here: boolean }) {
  const format = useFormat()
  return (
    <tr aria-current={here ? 'true' : undefined}>
      <th scope="row">
        <span className={classes['name']} style={{ paddingInlineStart: Math.min(member.level, 8) * 14 }}>
          {here ? member.name : <RecordLink object="company" id={member.id} name={member.name} />}
        </span>
      </th>
      {member.people !== null && <td>{format.number(member.people)}</td>}
      {member.open !== null && <Sum deals={member.open} />}
      {member.won !== null && <Sum deals={member.won} />}
    </tr>
  )
}

function Sum({ deals: { count, amount } }: { deals: GroupDeals }) {
  const format = useFormat()
  return (
    <td>
      {amount !== null && count > 0 && (
        <>
          <MoneyText money={amount} />
          <br />
        </>
      )}
      <span className={classes['count']}>{format.number(count)}</span>
    </td>
  )
}
