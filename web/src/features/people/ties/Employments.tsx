import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useObject } from '../../../lib/api/objects'
import { pageQuery } from '../../../lib/api/records'
import type { Filter } from '../../../lib/api/requests'
import { useMay } from '../../../lib/api/session'
import type { ObjectDescription, RecordRow, Reference } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { RowSkeleton } from '../../../ui/skeletons'
import { EmploymentRow } from './EmploymentRow'
import { CardSection, Folded } from '../../../records/card/CardSection'
import { today } from '../../../lib/format/dates'
import { isOver } from './ties'
import { ReadFault } from '../../../ui/ReadFault'

const CreateDialog = lazy(async () => ({
  default: (await import('../../../records/form/CreateDialog')).CreateDialog,
}))

/** Widths of a row on its way. */
const shape = '2fr 1fr' // eslint-disable-line lingui/no-unlocalized-strings -- style

const asked = [
  'name',
  'person',
  'company',
  'position',
  'department',
  'startedOn',
  'endedOn',
  'main',
  'note',
  'owner',
]

interface Props {
  /** Whose card it stands on. */
  of: 'person' | 'company'
  record: Reference
}

/** Where somebody works and worked; on a company who else works there besides elsewhere, and who did. */
export function Employments(props: Props) {
  const object = useObject('employment')
  return object === null ? null : <Rows {...props} object={object} />
}

function Rows({ of, record, object }: Props & { object: ObjectDescription }) {
  const { t } = useLingui()
  const format = useFormat()
  const may = useMay('employment', 'create')
  const [creating, setCreating] = useState(false)
  const here: Filter = { field: of, op: 'eq', value: record.id }
  const fields = asked.filter((key) => object.fields.some((field) => field.key === key))
  const { data, isError, refetch } = useQuery(
    pageQuery(object, {
      // Who works at the company in the first place stands among its people.
      filter: of === 'person' ? here : { and: [here, { field: 'main', op: 'eq', value: false }] },
      fields: fields.join(','),
      sort: '-startedOn',
      limit: 100,
    }),
  )
  const rows = data?.items ?? []
  const day = today()
  const present = rows.filter((row) => !isOver(row['endedOn'], day)).sort(mainFirst)
  const past = rows.filter((row) => isOver(row['endedOn'], day))
  if (data !== undefined && rows.length === 0 && (!may || of === 'company')) return null
  const other = of === 'person' ? 'company' : 'person'
  const count = format.number(past.length)
  const draw = (row: RecordRow) => <EmploymentRow key={row.id} row={row} object={object} names={other} />
  return (
    <CardSection
      title={of === 'person' ? object.pluralLabel : t`Other and former people`}
      count={present.length}
      add={may ? { label: t`Add an employment`, run: () => setCreating(true) } : undefined}
    >
      {data === undefined && !isError && <RowSkeleton rows={1} height={30} columns={shape} />}
      {data === undefined && isError && <ReadFault onRetry={() => void refetch()} />}
      {present.map(draw)}
      {past.length > 0 && (
        <Folded label={of === 'person' ? t`Former employments: ${count}` : t`Former people: ${count}`}>
          {past.map(draw)}
        </Folded>
      )}
      {creating && (
        <Suspense>
          <CreateDialog
            object={object}
            initial={{ [of]: record }}
            first={[other, 'position', 'startedOn', 'endedOn']}
            onClose={() => setCreating(false)}
          />
        </Suspense>
      )}
    </CardSection>
  )
}

const mainFirst = (one: RecordRow, another: RecordRow) =>
  Number(another['main'] === true) - Number(one['main'] === true)
