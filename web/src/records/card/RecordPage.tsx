import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Tabs, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { placeOf } from '../../lib/api/objects'
import { usePastSearch } from '../../lib/api/past'
import { isProblem } from '../../lib/api/problem'
import type { ObjectDescription, RecordRow } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { ErrorState } from '../../ui/ErrorState'
import { useShortcuts } from '../../ui/keys/useShortcuts'
import { NoAccess } from '../../ui/NoAccess'
import { PageSkeleton } from '../../ui/skeletons'
import { usePageTitle } from '../../ui/usePageTitle'
import { useRecordAddress } from '../fields/RecordLink'
import { trailOf } from '../list/trail'
import { OthersHere } from '../presence/OthersHere'
import { PresenceProvider } from '../presence/Presence'
import { usePhone } from '../../ui/screens'
import { CardAside, useHasAside } from './CardAside'
import { CardFields, CardTimeline } from './CardBody'
import type { CardLayout } from './layout'
import { MissingRecord } from './MissingRecord'
import { RecordMenu, TrashNotice } from './RecordActions'
import { PastNotice } from './PastNotice'
import { nameOf, RecordHeader } from './RecordHeader'
import { usePastLayout } from './usePastLayout'
import { useRecord } from './useRecord'
import classes from './Card.module.css'

interface Props {
  object: ObjectDescription
  id: string
  layout: CardLayout
}

/** A record's own page: what it is, what happened, what belongs to it; one column with tabs on the phone. */
export function RecordPage({ object, id, layout: usual }: Props) {
  const layout = usePastLayout(usual)
  const { data: record, error, refetch } = useRecord(object, id)
  if (isProblem(error, 404)) return <MissingRecord object={object} />
  if (isProblem(error, 403)) return <NoAccess />
  if (record === undefined)
    return error === null ? <PageSkeleton /> : <ErrorState error={error} onRetry={() => void refetch()} />
  return <Loaded object={object} record={record} layout={layout} />
}

interface LoadedProps extends Omit<Props, 'id'> {
  record: RecordRow
}

function Loaded({ object, record, layout }: LoadedProps) {
  usePageTitle(nameOf(object, record))
  const phone = usePhone()
  const columns = { object, record, layout }
  return (
    <PresenceProvider object={object} id={record.id}>
      <article className={classes['page']} aria-label={nameOf(object, record)}>
        <CardHead {...columns} />
        {phone ? <OneColumn key={record.id} {...columns} /> : <ThreeColumns key={record.id} {...columns} />}
      </article>
    </PresenceProvider>
  )
}

function CardHead({ object, record, layout }: LoadedProps) {
  const { t } = useLingui()
  const format = useFormat()
  const phone = usePhone()
  const navigate = useNavigate()
  const addressOf = useRecordAddress()
  const past = usePastSearch()
  const trail = useMemo(() => trailOf(object.name), [object.name])
  const at = trail?.ids.indexOf(record.id) ?? -1
  const list = trail?.href ?? placeOf(object)
  const previous = at < 1 ? null : addressOf(object.name, trail?.ids[at - 1] ?? '')
  const next =
    at < 0 || trail?.ids[at + 1] === undefined ? null : addressOf(object.name, trail.ids[at + 1] ?? '')
  const number = format.number(at + 1)
  const total = format.number(trail?.total ?? 0)
  const shortcuts = useMemo(() => {
    const group = t`Card`
    const go = (to: string | null) => () => void (to !== null && navigate({ to, search: past }))
    return [
      ...(next === null ? [] : [{ keys: 'j', label: t`Next record`, group, run: go(next) }]),
      ...(previous === null ? [] : [{ keys: 'k', label: t`Previous record`, group, run: go(previous) }]),
    ]
  }, [next, previous, navigate, past, t])
  useShortcuts(shortcuts)
  return (
    <header className={classes['head']}>
      <Link to={list} className={classes['back'] ?? ''} aria-label={t`Back to the list`}>
        <IconArrowLeft size={18} aria-hidden />
      </Link>
      <nav className={classes['crumbs']} aria-label={t`Where this is`}>
        <Link to={list}>{object.pluralLabel}</Link>
        <span aria-hidden>/</span>
        <span className={classes['crumb']} aria-current="page">
          {nameOf(object, record)}
        </span>
      </nav>
      {at >= 0 && (
        <span className={classes['neighbours']}>
          <Neighbour to={previous} label={t`Previous record`} icon={<IconChevronUp size={17} />} />
          <Neighbour to={next} label={t`Next record`} icon={<IconChevronDown size={17} />} />
          {trail?.total !== null && <span className={classes['place']}>{t`${number} of ${total}`}</span>}
        </span>
      )}
      <span className={classes['headActions']}>
        <OthersHere object={object} />
        {!phone && layout.actions?.(record)}
        <RecordMenu object={object} record={record} onDeleted={() => void navigate({ to: list })} />
      </span>
    </header>
  )
}

function Neighbour({ to, label, icon }: { to: string | null; label: string; icon: ReactNode }) {
  const navigate = useNavigate()
  const past = usePastSearch()
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        aria-label={label}
        disabled={to === null}
        onClick={() => void (to !== null && navigate({ to, search: past }))}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  )
}

function ThreeColumns({ object, record, layout }: LoadedProps) {
  const beside = useHasAside(object, layout)
  return (
    <div className={classes['columns']} data-plain={layout.plain === true && !beside}>
      <div className={classes['left']}>
        <TrashNotice object={object} record={record} />
        <PastNotice object={object} record={record} />
        <RecordHeader object={object} record={record} subtitle={layout.subtitle?.(record)} />
        <CardFields object={object} record={record} layout={layout} />
      </div>
      <div className={classes['middle']}>
        {layout.plain !== true && <CardTimeline object={object} record={record} layout={layout} />}
      </div>
      {beside && (
        <div className={classes['right']}>
          <CardAside object={object} record={record} layout={layout} />
        </div>
      )}
    </div>
  )
}

function OneColumn({ object, record, layout }: LoadedProps) {
  const plain = layout.plain === true
  const beside = useHasAside(object, layout)
  return (
    <div className={classes['one']}>
      <div className={classes['panelHead']}>
        <RecordHeader object={object} record={record} subtitle={layout.subtitle?.(record)} />
        {layout.actions !== undefined && (
          <div className={classes['bigActions']}>{layout.actions(record)}</div>
        )}
        <TrashNotice object={object} record={record} />
        <PastNotice object={object} record={record} />
      </div>
      <Tabs defaultValue={plain ? 'fields' : 'timeline'} keepMounted={false}>
        <Tabs.List px="md">
          {!plain && (
            <Tabs.Tab value="timeline">
              <Trans>Timeline</Trans>
            </Tabs.Tab>
          )}
          <Tabs.Tab value="fields">
            <Trans>Details</Trans>
          </Tabs.Tab>
          {beside && (
            <Tabs.Tab value="related">
              <Trans>Related</Trans>
            </Tabs.Tab>
          )}
        </Tabs.List>
        {!plain && (
          <Tabs.Panel value="timeline" className={classes['panelBody']}>
            <CardTimeline object={object} record={record} layout={layout} />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="fields" className={classes['panelBody']}>
          <CardFields object={object} record={record} layout={layout} />
        </Tabs.Panel>
        <Tabs.Panel value="related" className={classes['panelBody']}>
          <CardAside object={object} record={record} layout={layout} />
        </Tabs.Panel>
      </Tabs>
    </div>
  )
}
