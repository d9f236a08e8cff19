import { useLingui } from '@lingui/react/macro'
import type { RecordRow } from '../../lib/api/types'
import { RelatedList } from '../../records/card/RelatedList'
import { RecordLink } from '../../records/fields/RecordLink'
import { isReference, plainText } from '../../records/fields/values'
import { Avatar } from '../../ui/Avatar'
import { OpenTasks } from '../work/public'
import { RelatedDeals } from './RelatedDeals'
import classes from './Asides.module.css'

const nameOf = (record: RecordRow): string => plainText(record['name'])

/** What belongs to a person: the employer, the deals, what is planned. */
export function PersonAside({ record }: { record: RecordRow }) {
  const { t } = useLingui()
  const { company } = record
  const employer = isReference(company) ? company : null
  return (
    <>
      {employer !== null && (
        <RelatedList
          of="company"
          title={t`Company`}
          filter={{ field: 'id', op: 'eq', value: employer.id }}
          fields={['industry', 'city']}
        >
          {(row) => (
            <Party object="company" row={row} detail={[plainText(row['industry']), plainText(row['city'])]} />
          )}
        </RelatedList>
      )}
      <RelatedDeals
        filter={{ field: 'person', op: 'eq', value: record.id }}
        initial={{
          person: { id: record.id, name: nameOf(record) },
          ...(employer === null ? {} : { company: employer }),
        }}
      />
      <OpenTasks aboutId={record.id} />
    </>
  )
}

/** What belongs to a company: its people, deals, subsidiaries, what is planned. */
export function CompanyAside({ record }: { record: RecordRow }) {
  const { t } = useLingui()
  const self = { id: record.id, name: nameOf(record) }
  return (
    <>
      <RelatedList
        of="person"
        filter={{ field: 'company', op: 'eq', value: record.id }}
        fields={['position']}
        initial={{ company: self }}
      >
        {(row) => <Party object="person" row={row} detail={[plainText(row['position'])]} />}
      </RelatedList>
      <RelatedDeals filter={{ field: 'company', op: 'eq', value: record.id }} initial={{ company: self }} />
      <RelatedList
        of="company"
        title={t`Subsidiaries`}
        filter={{ field: 'parent', op: 'eq', value: record.id }}
        fields={['city']}
      >
        {(row) => <Party object="company" row={row} detail={[plainText(row['city'])]} />}
      </RelatedList>
      <OpenTasks aboutId={record.id} />
    </>
  )
}

function Party({ object, row, detail }: { object: 'person' | 'company'; row: RecordRow; detail: string[] }) {
  const name = nameOf(row)
  const known = detail.filter((part) => part !== '')
  return (
    <div className={classes['party']}>
      <Avatar name={name} kind={object} size={32} />
      <span>
        <RecordLink object={object} id={row.id} name={name} className={classes['name']} />
        <span className={classes['detail']}>{known.join(' · ')}</span>
      </span>
    </div>
  )
}
