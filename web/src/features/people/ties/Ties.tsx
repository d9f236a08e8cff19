import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconAffiliate } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useObject } from '../../../lib/api/objects'
import { useMay } from '../../../lib/api/session'
import type { ObjectDescription, Reference } from '../../../lib/api/types'
import { useFormat } from '../../../lib/format/useFormat'
import { CardSection, Folded } from '../../../records/card/CardSection'
import { TieRow } from './TieRow'
import { today } from '../../../lib/format/dates'
import { isOver, type TieEdge, tiesQuery } from './ties'
import { seenFrom, type Seen } from './seen'
import { ReadFault } from '../../../ui/ReadFault'
import classes from './Ties.module.css'

const TieDialog = lazy(async () => ({ default: (await import('./TieDialog')).TieDialog }))
const PictureDialog = lazy(async () => ({ default: (await import('./PictureDialog')).PictureDialog }))

/** Far enough to see whether a chain of four comes back. */
const around = 2

interface Props {
  /** Whose card it stands on. */
  of: ObjectDescription
  record: Reference
}

/** How a person or company is tied to others, by the kinds of tie; the picture of all of them. */
export function Ties(props: Props) {
  const object = useObject('tie')
  const kinds = useObject('tieKind')
  return object === null || kinds === null ? null : <Rows {...props} object={object} />
}

function Rows({ of, record, object }: Props & { object: ObjectDescription }) {
  const { t } = useLingui()
  const format = useFormat()
  const may = useMay('tie', 'create')
  const [opened, setOpened] = useState<'new' | 'picture' | null>(null)
  const { data, isError, refetch } = useQuery(tiesQuery(of, record.id, around))
  const edges = (data?.edges ?? []).filter(({ by }) => by === 'tie')
  const ties = data === undefined ? [] : seenFrom(record.id, edges, data.nodes)
  const day = today()
  const present = ties.filter(({ edge }) => !isOver(edge.endedOn, day))
  const past = ties.filter(({ edge }) => isOver(edge.endedOn, day))
  const count = format.number(past.length)
  const kinds = [...new Set(present.map(({ how }) => how))]
  const others = (data?.nodes.length ?? 0) > 1
  if (data !== undefined && ties.length === 0 && !others && !may) return null
  return (
    <CardSection
      title={object.pluralLabel}
      count={present.length}
      add={may ? { label: t`Add a tie`, run: () => setOpened('new') } : undefined}
      tools={
        others && (
          <Tooltip label={t`Who is tied to whom`}>
            <ActionIcon size="sm" aria-label={t`Who is tied to whom`} onClick={() => setOpened('picture')}>
              <IconAffiliate size={16} />
            </ActionIcon>
          </Tooltip>
        )
      }
    >
      {data === undefined && isError && (
        <ReadFault onRetry={() => void refetch()} />
      )}
      {kinds.map((how) => (
        <div key={how}>
          <p className={classes['kind']}>{how}</p>
          {present.filter((one) => one.how === how).map((one) => <TieRow key={one.edge.id} tie={one} object={object} />)}
        </div>
      ))}
      <Circles ofRecord={record} ties={present} />
      {past.length > 0 && (
        <Folded label={t`Former ties: ${count}`}>
          {past.map((one) => (
            <TieRow key={one.edge.id} tie={one} object={object} says={one.how} />
          ))}
        </Folded>
      )}
      <Suspense>
        {opened === 'new' && <TieDialog object={object} of={of} record={record} onClose={() => setOpened(null)} />}
        {opened === 'picture' && <PictureDialog of={of} record={record} onClose={() => setOpened(null)} />}
      </Suspense>
    </CardSection>
  )
} // prettier-ignore

/** A chain of recommendations that comes back to its beginning is fine, and worth a word. */
function Circles({ ofRecord, ties }: { ofRecord: Reference; ties: Seen[] }) {
  const { name } = ofRecord
  const kinds = [...new Set(ties.filter(isCircular).map(({ how }) => how))]
  return kinds.map((kind) => (
    <p key={kind} className={classes['warning']}>
      <IconAlertTriangle size={14} aria-hidden />
      <span>
        <Trans>
          “{kind}” leads in a circle back to {name}.
        </Trans>
      </span>
    </p>
  ))
}

const isCircular = ({ edge }: { edge: TieEdge }) => edge.circular
