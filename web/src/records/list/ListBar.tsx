import { useLingui } from '@lingui/react/macro'
import { Popover } from '@mantine/core'
import { IconFilter, IconTrash, IconUser, IconX } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { Filter } from '../../lib/api/requests'
import { useObjects } from '../../lib/api/objects'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { Chip } from '../../ui/Chip'
import { FilterBar } from '../../ui/PageHead'
import { describe } from '../filter/describe'
import { addAt, conditionsIn, groupOf, removeAt, rootOf, tidy } from '../filter/tree'
import { useFilterNames } from '../filter/useNames'
import { DensityMenu } from '../table/DensityMenu'
import { usePhone } from '../../ui/screens'
import type { TableSettings } from '../table/useTableSettings'
import { FindField } from './FindField'
import type { ListChange, ListSearch } from './listSearch'
import classes from './ListBar.module.css'

const ColumnsMenu = lazy(async () => ({ default: (await import('../table/ColumnsMenu')).ColumnsMenu }))
const FilterBuilder = lazy(() =>
  import('../filter/FilterBuilder').then((module) => ({ default: module.FilterBuilder })),
)

interface Props {
  object: ObjectDescription
  search: ListSearch
  onChange: (change: ListChange, replace?: 'replace') => void
  scope?: Filter | undefined
  settings: TableSettings
  /** Further quick filters of the page's own. */
  children?: ReactNode
}

const builderWidth = 'min(680px, calc(100vw - 16px))' // eslint-disable-line lingui/no-unlocalized-strings -- style
const mine: Filter = { field: 'owner', op: 'in', value: ['@me'] }

/** Find, filter, mine, columns, density; the filter also in words. */
export function ListBar({ object, search, onChange, scope, settings, children }: Props) {
  const { t } = useLingui()
  const { filter, find, trash = false } = search
  const root = rootOf(filter)
  const parts = groupOf(root)?.parts ?? []
  const at = 'and' in root ? parts.findIndex((part) => JSON.stringify(part) === JSON.stringify(mine)) : -1
  const owned =
    object.fields.some(({ key, filterable }) => key === 'owner' && filterable) &&
    object.permissions.see !== 'own'
  const toggleMine = () =>
    onChange({
      filter: tidy(at >= 0 ? removeAt(root, [at]) : addAt('and' in root ? root : { and: [root] }, [], mine)),
    })
  return (
    <FilterBar end={<TableLook object={object} settings={settings} />}>
      <FindField
        value={find ?? ''}
        onChange={(next) => onChange({ find: next === '' ? undefined : next }, 'replace')}
      />
      <FilterChip
        object={object}
        filter={filter}
        scope={scope}
        onApply={(next) => onChange({ filter: next })}
      />
      {owned && (
        <Chip icon={IconUser} on={at >= 0} onClick={toggleMine}>
          {t`Mine`}
        </Chip>
      )}
      {children}
      <Chip icon={IconTrash} on={trash} onClick={() => onChange({ trash: !trash, open: undefined })}>
        {t`Trash`}
      </Chip>
      {filter !== undefined && (
        <FilterSummary object={object} filter={filter} onClear={() => onChange({ filter: undefined })} />
      )}
    </FilterBar>
  )
}

/** Which columns a table has and how dense it is. */
export function TableLook({ object, settings }: { object: ObjectDescription; settings: TableSettings }) {
  const phone = usePhone()
  if (phone) return null
  return (
    <span className={classes['end']}>
      <Suspense>
        <ColumnsMenu object={object} settings={settings} />
      </Suspense>
      <DensityMenu settings={settings} />
    </span>
  )
}

export function FilterChip({
  object,
  filter,
  scope,
  onApply,
}: {
  object: ObjectDescription
  filter: Filter | undefined
  scope: Filter | undefined
  onApply: (filter: Filter | undefined) => void
}) {
  const { t } = useLingui()
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const count = conditionsIn(filter)
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={builderWidth}
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <Chip
          icon={IconFilter}
          on={count > 0 || opened}
          count={count > 0 ? format.number(count) : undefined}
          onClick={() => setOpened(!opened)}
        >
          {t`Filter`}
        </Chip>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <Suspense>
          {opened && (
            <FilterBuilder
              object={object}
              filter={filter}
              scope={scope}
              onApply={(next) => {
                setOpened(false)
                onApply(next)
              }}
            />
          )}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

export function FilterSummary({
  object,
  filter,
  onClear,
}: {
  object: ObjectDescription
  filter: Filter
  onClear: () => void
}) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const names = useFilterNames(object, filter)
  const text = describe({ i18n, format, objects: useObjects(), names }, object, filter)
  return (
    <span className={classes['summary']} title={text}>
      <span>{text}</span>
      <button type="button" aria-label={t`Clear the filter`} onClick={onClear}>
        <IconX size={14} />
      </button>
    </span>
  )
}
