import { Trans, useLingui } from '@lingui/react/macro'
import { IconBox } from '@tabler/icons-react'
import { RecordListPage } from '../../records/list/RecordListPage'
import { NoAccess } from '../../ui/NoAccess'
import { ownCard } from './ownCard'
import { useOwnObject } from './useOwnObject'

/** The list of an object of the company's own. */
export function OwnListPage() {
  const { t } = useLingui()
  const object = useOwnObject()
  if (object === null) return <NoAccess />
  const empty = {
    icon: IconBox,
    title: t`Nothing here yet`,
    text: <Trans>Add the first one, or bring them in from a file.</Trans>,
  }
  return <RecordListPage key={object.name} object={object} card={ownCard(object)} empty={empty} />
}
