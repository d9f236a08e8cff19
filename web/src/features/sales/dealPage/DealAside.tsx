import { useLingui } from '@lingui/react/macro'
import { useObject } from '../../../lib/api/objects'
import type { RecordRow, Reference } from '../../../lib/api/types'
import { RelatedList } from '../../../records/card/RelatedList'
import { RecordLink } from '../../../records/fields/RecordLink'
import { isMoney, isReference, plainText } from '../../../records/fields/values'
import { MoneyText } from '../../../ui/MoneyText'
import { OpenTasks } from '../../work/public'
import { DecisionCircle } from './DecisionCircle'
import classes from './DealAside.module.css'

/** What is planned, who decides, who else is at the company, and its other deals. */
export function DealAside({ record }: { record: RecordRow }) {
  const { t } = useLingui()
  const company = record['company'] as Reference | null | undefined
  const people = useObject('person')
  return (
    <>
      <OpenTasks aboutId={record.id} />
      <DecisionCircle record={record} />
      {company != null && people !== null && (
        <RelatedList
          of="person"
          title={t`People of the company`}
          filter={{ field: 'company', op: 'eq', value: company.id }}
          fields={['position']}
        >
          {(row) => (
            <div className={classes['row']}>
              <RecordLink object="person" id={row.id} name={plainText(row['name'])} />
              <span className={classes['detail']}>{plainText(row['position'])}</span>
            </div>
          )}
        </RelatedList>
      )}
      {company != null && (
        <RelatedList
          of="deal"
          title={t`Other deals of the company`}
          filter={{
            and: [
              { field: 'company', op: 'eq', value: company.id },
              { field: 'id', op: 'ne', value: record.id },
            ],
          }}
          fields={['amount', 'stage']}
          sort="-createdAt"
        >
          {(row) => <OtherDeal row={row} />}
        </RelatedList>
      )}
    </>
  )
}

function OtherDeal({ row }: { row: RecordRow }) {
  const { amount, stage } = row
  return (
    <div className={classes['row']}>
      <RecordLink object="deal" id={row.id} name={plainText(row['name'])} />
      <span className={classes['detail']}>
        {isReference(stage) && stage.name} {isMoney(amount) && <MoneyText money={amount} />}
      </span>
    </div>
  )
}
