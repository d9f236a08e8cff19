import type { ObjectDescription } from '../../../lib/api/types'
import { RecordPanel } from '../../../records/card/RecordPanel'
import { dealCard } from '../dealPage/dealCard'

interface Props {
  object: ObjectDescription
  id: string
  onOpen: (id: string | undefined) => void
}

/** The deal in hand, beside the board or the table. */
export function DealPanel(props: Props) {
  return <RecordPanel {...props} layout={dealCard} />
}
