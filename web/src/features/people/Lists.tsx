import { Trans, useLingui } from '@lingui/react/macro'
import { IconBuilding, IconUsers } from '@tabler/icons-react'
import { useObject } from '../../lib/api/objects'
import { RecordListPage } from '../../records/list/RecordListPage'
import { NoAccess } from '../../ui/NoAccess'
import { companyCard, personCard } from './people'

export function PeoplePage() {
  const { t } = useLingui()
  const object = useObject('person')
  if (object === null) return <NoAccess />
  const empty = {
    icon: IconUsers,
    title: t`No people yet`,
    text: <Trans>The people you sell to stand here, with their company and everything you agreed on.</Trans>,
  }
  return <RecordListPage key="person" object={object} card={personCard} empty={empty} />
}

export function CompaniesPage() {
  const { t } = useLingui()
  const object = useObject('company')
  if (object === null) return <NoAccess />
  const empty = {
    icon: IconBuilding,
    title: t`No companies yet`,
    text: <Trans>The companies you sell to stand here, with their people and deals.</Trans>,
  }
  return <RecordListPage key="company" object={object} card={companyCard} empty={empty} />
}
