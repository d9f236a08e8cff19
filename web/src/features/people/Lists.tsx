import { Trans, useLingui } from '@lingui/react/macro'
import { IconAffiliate, IconBriefcase, IconBuilding, IconHome, IconUsers } from '@tabler/icons-react'
import { useObject } from '../../lib/api/objects'
import { RecordListPage } from '../../records/list/RecordListPage'
import { NoAccess } from '../../ui/NoAccess'
import { companyCard, employmentCard, householdCard, personCard, tieCard } from './people'

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

export function HouseholdsPage() {
  const { t } = useLingui()
  const object = useObject('household')
  if (object === null) return <NoAccess />
  const empty = {
    icon: IconHome,
    title: t`No households yet`,
    text: <Trans>People who live together stand here under one name and address.</Trans>,
  }
  return <RecordListPage key="household" object={object} card={householdCard} empty={empty} />
}

export function EmploymentsPage() {
  const { t } = useLingui()
  const object = useObject('employment')
  if (object === null) return <NoAccess />
  const empty = {
    icon: IconBriefcase,
    title: t`No employments yet`,
    text: <Trans>Where people work and worked stands here as soon as they have a company.</Trans>,
  }
  return <RecordListPage key="employment" object={object} card={employmentCard} empty={empty} />
}

export function TiesPage() {
  const { t } = useLingui()
  const object = useObject('tie')
  if (object === null) return <NoAccess />
  const empty = {
    icon: IconAffiliate,
    title: t`No ties yet`,
    text: (
      <Trans>
        Who recommended whom, who is whose partner: ties are made on the cards of people and companies.
      </Trans>
    ),
  }
  return <RecordListPage key="tie" object={object} card={tieCard} empty={empty} />
}
