import { Trans, useLingui } from '@lingui/react/macro'
import { Tabs } from '@mantine/core'
import { IconArrowsDiagonal } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { usePastSearch } from '../../lib/api/past'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { ErrorState } from '../../ui/ErrorState'
import { RowSkeleton } from '../../ui/skeletons'
import { SidePanel } from '../../ui/SidePanel'
import { useRecordAddress } from '../fields/RecordLink'
import { trailOf } from '../list/trail'
import { OthersHere } from '../presence/OthersHere'
import { PresenceProvider } from '../presence/Presence'
import { CardAside } from './CardAside'
import { CardFields, CardTimeline } from './CardBody'
import type { CardLayout } from './layout'
import { RecordMenu, TrashNotice } from './RecordActions'
import { PastNotice } from './PastNotice'
import { nameOf, RecordHeader } from './RecordHeader'
import { usePastLayout } from './usePastLayout'
import { useRecord } from './useRecord'
import classes from './Card.module.css'

/** Widths of a field row on its way. */
const shape = '96px 1fr' // eslint-disable-line lingui/no-unlocalized-strings -- style

interface Props {
  object: ObjectDescription
  id: string
  layout: CardLayout
  onOpen: (id: string | undefined) => void
}

/** The record in hand, beside its list; j and k go through the list. */
export function RecordPanel(props: Props) {
  return (
    <PresenceProvider object={props.object} id={props.id}>
      <Panel {...props} />
    </PresenceProvider>
  )
}

function Panel({ object, id, layout: usual, onOpen }: Props) {
  const layout = usePastLayout(usual)
  const past = usePastSearch()
  const { t } = useLingui()
  const format = useFormat()
  const { data: record, isError, error, refetch } = useRecord(object, id)
  const address = useRecordAddress()(object.name, id)
  const trail = trailOf(object.name)
  const at = trail?.ids.indexOf(id) ?? -1
  const step = (by: number) => {
    const target = at < 0 ? undefined : trail?.ids[at + by]
    return target === undefined ? null : () => onOpen(target)
  }
  const number = format.number(at + 1)
  const total = format.number(trail?.total ?? 0)
  const place = at < 0 ? undefined : trail?.total === null ? number : t`${number} of ${total}`

  return (
    <SidePanel
      label={record === undefined ? object.label : nameOf(object, record)}
      onClose={() => onOpen(undefined)}
      onPrevious={step(-1)}
      onNext={step(1)}
      place={place}
      actions={
        <>
          <OthersHere object={object} />
          {record !== undefined && (
            <RecordMenu object={object} record={record} onDeleted={() => onOpen(undefined)} />
          )}
          {address !== null && (
            <Link to={address} search={past} className={classes['fullPage'] ?? ''}>
              <IconArrowsDiagonal size={16} aria-hidden />
              <Trans>Full page</Trans>
            </Link>
          )}
        </>
      }
    >
      {record === undefined && isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {record === undefined && !isError && <RowSkeleton rows={8} height={30} columns={shape} />}
      {record !== undefined && (
        <>
          <div className={classes['panelHead']}>
            <RecordHeader object={object} record={record} subtitle={layout.subtitle?.(record)} />
            {layout.actions !== undefined && (
              <div className={classes['panelActions']}>{layout.actions(record)}</div>
            )}
            <TrashNotice object={object} record={record} />
            <PastNotice object={object} record={record} />
          </div>
          {layout.plain === true ? (
            <div className={classes['panelBody']}>
              <CardFields key={id} object={object} record={record} layout={layout} />
            </div>
          ) : (
            <Tabs defaultValue="overview" keepMounted={false}>
              <Tabs.List px="md">
                <Tabs.Tab value="overview">
                  <Trans>Overview</Trans>
                </Tabs.Tab>
                <Tabs.Tab value="timeline">
                  <Trans>Timeline</Trans>
                </Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="overview" className={classes['panelBody']}>
                <CardFields key={id} object={object} record={record} layout={layout} />
                <CardAside object={object} record={record} layout={layout} />
              </Tabs.Panel>
              <Tabs.Panel value="timeline" className={classes['panelBody']}>
                <CardTimeline key={id} object={object} record={record} layout={layout} />
              </Tabs.Panel>
            </Tabs>
          )}
        </>
      )}
    </SidePanel>
  )
}
