import { useLingui } from '@lingui/react/macro'
import type { RecordRow, Reference } from '../../lib/api/types'
import { RelatedList } from '../../records/card/RelatedList'
import type { FormValues } from '../../records/form/RecordForm'
import { plainText } from '../../records/fields/values'
import { OpenTasks } from '../work/public'
import { Party } from './Party'

interface Props {
  household: Reference
  /** Left out: the person whose card it is. */
  but?: string
  initial?: FormValues
  title: string
}

/** Who lives in a household. */
export function HouseholdMembers({ household, but, initial, title }: Props) {
  const lives = { field: 'household', op: 'eq', value: household.id } as const
  return (
    <RelatedList
      of="person"
      title={title}
      filter={but === undefined ? lives : { and: [lives, { field: 'id', op: 'ne', value: but }] }}
      fields={['position', 'birthday']}
      initial={initial}
      limit={10}
    >
      {(row) => <Party object="person" row={row} detail={[plainText(row['position'])]} />}
    </RelatedList>
  )
}

/** What belongs to a household: its people, and what is planned. */
export function HouseholdAside({ record }: { record: RecordRow }) {
  const { t } = useLingui()
  const self = { id: record.id, name: plainText(record['name']) }
  return (
    <>
      <HouseholdMembers household={self} initial={{ household: self }} title={t`People who live here`} />
      <OpenTasks aboutId={record.id} />
    </>
  )
}
