import { useParams } from '@tanstack/react-router'
import { RecordPage } from '../../records/card/RecordPage'
import { NoAccess } from '../../ui/NoAccess'
import { ownCard } from './ownCard'
import { useOwnObject } from './useOwnObject'

/** The card of a record of an object of the company's own. */
export function OwnRecordPage() {
  const { id = '' } = useParams({ strict: false })
  const object = useOwnObject()
  return object === null ? <NoAccess /> : <RecordPage object={object} id={id} layout={ownCard(object)} />
}
