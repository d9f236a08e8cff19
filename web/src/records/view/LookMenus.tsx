import { useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import {
  type Icon,
  IconCalendar,
  IconCheck,
  IconLayoutKanban,
  IconMapPin,
  IconStack2,
} from '@tabler/icons-react'
import type { GroupBy } from '../../lib/api/requests'
import type { FieldDescription, ObjectDescription } from '../../lib/api/types'
import { Chip } from '../../ui/Chip'
import { placesOf } from '../addresses/placement'
import type { ListChange } from '../list/listSearch'
import type { ListView } from './useListView'
import { boardFields, dateFields, groupFields, groupText } from './viewState'

interface Props {
  object: ObjectDescription
  list: ListView
  onChange: (change: ListChange, replace?: 'replace') => void
}

/** What the shape in hand is made by: the groups of a table, the columns of a board, the days of a calendar, the places of addresses. */
export function LookMenus({ object, list, onChange }: Props) {
  const { t } = useLingui()
  const labelOf = (key: string | undefined) => object.fields.find((field) => field.key === key)?.label
  if (list.kind === 'board')
    return (
      <FieldMenu
        icon={IconLayoutKanban}
        name={t`Board by`}
        label={labelOf(list.boardBy)}
        fields={boardFields(object)}
        chosen={list.boardBy}
        onChoose={(by) => onChange({ by }, 'replace')}
      />
    )
  if (list.kind === 'calendar')
    return (
      <FieldMenu
        icon={IconCalendar}
        name={t`Days by`}
        label={labelOf(list.dateField)}
        fields={dateFields(object)}
        chosen={list.dateField}
        onChoose={(date) => onChange({ date }, 'replace')}
      />
    )
  if (list.kind === 'addresses') {
    const places = placesOf(object).map(({ field }) => field)
    return places.length < 2 ? null : (
      <FieldMenu
        icon={IconMapPin}
        name={t`Places by`}
        label={list.place?.field.label}
        fields={places}
        chosen={list.place?.field.key}
        onChoose={(place) => onChange({ place }, 'replace')}
      />
    )
  }
  if (list.kind === 'cards') return null
  return <GroupMenu object={object} list={list} onChange={onChange} />
}

interface FieldMenuProps {
  icon: Icon
  name: string
  label: string | undefined
  fields: readonly FieldDescription[]
  chosen: string | undefined
  onChoose: (key: string) => void
}

function FieldMenu({ icon, name, label, fields, chosen, onChoose }: FieldMenuProps) {
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Chip icon={icon} opens>
          {label === undefined ? name : `${name}: ${label}`}
        </Chip>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {fields.map(({ key, label: own }) => (
          <Menu.Item
            key={key}
            rightSection={key === chosen ? <IconCheck size={15} aria-hidden /> : null}
            onClick={() => onChoose(key)}
          >
            {own}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

const periods = ['month', 'week', 'quarter', 'year', 'day'] as const

function GroupMenu({ object, list, onChange }: Props) {
  const { t } = useLingui()
  const names: Record<(typeof periods)[number], string> = {
    day: t`by day`,
    week: t`by week`,
    month: t`by month`,
    quarter: t`by quarter`,
    year: t`by year`,
  }
  const fields = groupFields(object)
  const chosen = list.groupBy
  const dated = ({ type }: FieldDescription) => type === 'date' || type === 'instant'
  const topOf = ({ key, label: whole }: FieldDescription) => {
    const group: GroupBy = { field: key, by: 'top' }
    return { text: groupText(group), label: t`${whole}, top level`, group }
  }
  const choices = fields.flatMap((field): { text: string; label: string; group: GroupBy }[] =>
    dated(field)
      ? periods.map((by) => {
          const group = { field: field.key, by }
          return { text: groupText(group), label: `${field.label}, ${names[by]}`, group }
        })
      : [
          ...(field.tree === true ? [topOf(field)] : []),
          { text: field.key, label: field.label, group: { field: field.key } },
        ],
  )
  const label = choices.find(({ text }) => text === groupText(chosen))?.label
  const choose = (group: GroupBy | undefined) =>
    onChange(
      {
        group:
          group === undefined && list.view?.settings.groupBy === undefined ? undefined : groupText(group),
      },
      'replace',
    )
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Chip icon={IconStack2} opens on={chosen !== undefined}>
          {label ?? t`Group`}
        </Chip>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        <Menu.Item
          rightSection={chosen === undefined ? <IconCheck size={15} aria-hidden /> : null}
          onClick={() => choose(undefined)}
        >
          {t`No groups`}
        </Menu.Item>
        {choices.map(({ text, label: own, group }) => (
          <Menu.Item
            key={text}
            rightSection={text === groupText(chosen) ? <IconCheck size={15} aria-hidden /> : null}
            onClick={() => choose(group)}
          >
            {own}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
