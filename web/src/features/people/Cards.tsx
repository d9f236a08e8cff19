import { useParams } from '@tanstack/react-router'
import { useObject } from '../../lib/api/objects'
import { RecordPage } from '../../records/card/RecordPage'
import { NoAccess } from '../../ui/NoAccess'
import { companyCard, personCard } from './people'

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
