import { useLingui } from '@lingui/react/macro'
import { useObject } from '../../lib/api/objects'
import type { RecordRow } from '../../lib/api/types'
import { RelatedList } from '../../records/card/RelatedList'
import { isReference, plainText } from '../../records/fields/values'
import { OpenTasks } from '../work/public'
import { CompanyGroup } from './group/CompanyGroup'
import { HouseholdMembers } from './Household'
import { Party } from './Party'
import { RelatedDeals } from './RelatedDeals'
import { Employments } from './ties/Employments'
import { Ties } from './ties/Ties'

const selfOf = (record: RecordRow) => ({ id: record.id, name: plainText(record['name']) })

/** What belongs to a person: where he works and worked, the deals, what is planned, whom he is tied to. */
export function PersonAside({ record }: { record: RecordRow }) {
  const { t } = useLingui()
  const object = useObject('person')
  const employments = useObject('employment')
  const { company, household } = record
  const self = selfOf(record)
  const home = isReference(household) ? household : null
  const homeName = home?.name ?? t`Household`
  return (
    <>
      {employments === null ? <Employer company={company} /> : <Employments of="person" record={self} />}
      <RelatedDeals
        filter={{ field: 'person', op: 'eq', value: record.id }}
        initial={{ person: self, ...(isReference(company) ? { company } : {}) }}
      />
      <OpenTasks aboutId={record.id} />
      {home !== null && (
        <HouseholdMembers household={home} but={record.id} title={t`Also in “${homeName}”`} />
      )}
      {object !== null && <Ties of={object} record={self} />}
    </>
  )
}

/** For those who may not see where else somebody works. */
function Employer({ company }: { company: unknown }) {
  const { t } = useLingui()
  if (!isReference(company)) return null
  return (
    <RelatedList
      of="company"
      title={t`Company`}
      filter={{ field: 'id', op: 'eq', value: company.id }}
      fields={['industry', 'city']}
    >
      {(row) => (
        <Party object="company" row={row} detail={[plainText(row['industry']), plainText(row['city'])]} />
      )}
    </RelatedList>
  )
}

/** What belongs to a company: its people, deals, group, what is planned, whom it is tied to. */
export function CompanyAside({ record }: { record: RecordRow }) {
  const object = useObject('company')
  const self = selfOf(record)
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
      <Employments of="company" record={self} />
      <RelatedDeals filter={{ field: 'company', op: 'eq', value: record.id }} initial={{ company: self }} />
      <CompanyGroup record={record} />
      <OpenTasks aboutId={record.id} />
      {object !== null && <Ties of={object} record={self} />}
    </>
  )
}
