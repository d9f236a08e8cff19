import { msg } from '@lingui/core/macro'
import { lazy, type ReactNode, Suspense } from 'react'
import type { RecordRow } from '../../lib/api/types'
import type { CardLayout } from '../../records/card/layout'
import { RecordLink } from '../../records/fields/RecordLink'
import { isReference } from '../../records/fields/values'
import { BirthdayNote } from './BirthdayNote'
import { ContactActions } from './ContactActions'
import { NewDeal } from './NewDeal'

// What belongs to a record follows its fields: a list does not wait for it.
const PersonAside = lazy(async () => ({ default: (await import('./Asides')).PersonAside }))
const HouseholdAside = lazy(async () => ({ default: (await import('./Household')).HouseholdAside }))
const CompanyAside = lazy(async () => ({ default: (await import('./Asides')).CompanyAside }))

const aside = (drawn: ReactNode): ReactNode => <Suspense>{drawn}</Suspense>

const joined = (...parts: ReactNode[]): ReactNode => {
  const shown = parts.filter((part) => part !== null && part !== undefined && part !== '')
  return shown.map((part, at) => (
    <span key={at}>
      {at > 0 && ', '}
      {part}
    </span>
  ))
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const employer = (record: RecordRow): ReactNode => {
  const { company } = record
  return isReference(company) ? <RecordLink object="company" {...company} /> : null
}

export const personCard: CardLayout = {
  sections: [
    { title: msg`Contact`, fields: ['phones', 'emails'] },
    {
      title: msg`About`,
      fields: [
        'firstName',
        'middleName',
        'lastName',
        'company',
        'position',
        'birthday',
        'household',
        'source',
        'tags',
        'owner',
      ],
    },
  ],
  subtitle: (record) => joined(text(record['position']), employer(record)),
  notes: (record) => ({ birthday: <BirthdayNote date={text(record['birthday'])} /> }),
  actions: (record) => (
    <>
      <ContactActions record={record} />
      <NewDeal record={record} of="person" />
    </>
  ),
  aside: (record) => aside(<PersonAside record={record} />),
}

export const companyCard: CardLayout = {
  sections: [
    { title: msg`About`, fields: ['name', 'industry', 'country', 'city', 'website', 'parent', 'owner'] },
    { title: msg`Figures`, fields: ['employees', 'annualRevenue', 'taxNumber'] },
  ],
  subtitle: (record) => joined(text(record['industry']), text(record['city'])),
  actions: (record) => <NewDeal record={record} of="company" />,
  aside: (record) => aside(<CompanyAside record={record} />),
}

export const householdCard: CardLayout = {
  sections: [
    { title: msg`About`, fields: ['name', 'address', 'city', 'country', 'phones', 'tags', 'owner'] },
  ],
  subtitle: (record) => joined(text(record['address']), text(record['city'])),
  aside: (record) => aside(<HouseholdAside record={record} />),
}

/** Employments and ties stand on cards; their lists are for looking over and for changing many. */
export const employmentCard: CardLayout = {
  sections: [
    {
      title: msg`About`,
      fields: [
        'person',
        'company',
        'position',
        'department',
        'startedOn',
        'endedOn',
        'main',
        'note',
        'owner',
      ],
    },
  ],
}

export const tieCard: CardLayout = {
  sections: [
    {
      title: msg`About`,
      fields: [
        'kind',
        'fromPerson',
        'fromCompany',
        'toPerson',
        'toCompany',
        'startedOn',
        'endedOn',
        'note',
        'owner',
      ],
    },
  ],
}
