import { useParams } from '@tanstack/react-router'
import { useObject } from '../../lib/api/objects'
import { RecordPage } from '../../records/card/RecordPage'
import { NoAccess } from '../../ui/NoAccess'
import { companyCard, employmentCard, householdCard, personCard, tieCard } from './people'

export function PersonPage() {
  const { id = '' } = useParams({ strict: false })
  const object = useObject('person')
  return object === null ? <NoAccess /> : <RecordPage object={object} id={id} layout={personCard} />
}

export function CompanyPage() {
  const { id = '' } = useParams({ strict: false })
  const object = useObject('company')
  return object === null ? <NoAccess /> : <RecordPage object={object} id={id} layout={companyCard} />
}

export function HouseholdPage() {
  const { id = '' } = useParams({ strict: false })
  const object = useObject('household')
  return object === null ? <NoAccess /> : <RecordPage object={object} id={id} layout={householdCard} />
}

export function EmploymentPage() {
  const { id = '' } = useParams({ strict: false })
  const object = useObject('employment')
  return object === null ? <NoAccess /> : <RecordPage object={object} id={id} layout={employmentCard} />
}

export function TiePage() {
  const { id = '' } = useParams({ strict: false })
  const object = useObject('tie')
  return object === null ? <NoAccess /> : <RecordPage object={object} id={id} layout={tieCard} />
}
