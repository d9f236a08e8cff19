import { useLingui } from '@lingui/react/macro'
import { IconTrash, IconUser } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense } from 'react'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { Chip } from '../../ui/Chip'
import { FilterBar } from '../../ui/PageHead'
import { FilterChip } from '../filter/FilterChip'
import { addAt, groupOf, removeAt, rootOf, tidy } from '../filter/tree'
import { DensityMenu } from '../table/DensityMenu'
import type { ListView } from '../view/useListView'
import { LookMenus } from '../view/LookMenus'
import { usePhone } from '../../ui/screens'
import type { TableSettings } from '../table/useTableSettings'
import { ExportChip } from './ExportChip'
import { FindField } from './FindField'
import { PastChip } from './PastChip'
import type { ListChange, ListSearch } from './listSearch'
import classes from './ListBar.module.css'

const ColumnsMenu = lazy(async () => ({ default: (await import('../table/ColumnsMenu')).ColumnsMenu }))
const CardFieldsMenu = lazy(async () => ({
  default: (await import('../cards/CardFieldsMenu')).CardFieldsMenu,
}))
const FilterSummary = lazy(async () => ({ default: (await import('../filter/FilterSummary')).FilterSummary }))

interface Props {
  object: ObjectDescription
  search: ListSearch
  onChange: (change: ListChange, replace?: 'replace') => void
  scope?: Filter | undefined
  /** Everything that narrows what is seen. */
  whole: Filter | undefined
  list: ListView
  /** Further quick filters of the page's own. */
  children?: ReactNode
}

const mine: Filter = { field: 'owner', op: 'in', value: ['@me'] }

/** Find, filter, mine, columns, density; the filter also in words. */
export function ListBar({ object, search, onChange, scope, whole, list, children }: Props) {
  const { t } = useLingui()
  const { find, trash = false } = search
  const { filter } = list
  const phone = usePhone()
  const chip = !trash && <ExportChip object={object} list={list} filter={whole} />
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
    <FilterBar
      end={
        !trash && (
          <span className={classes['end']}>
            <Look object={object} list={list} />
            {!phone && chip}
          </span>
        )
      }
    >
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
      {!trash && <LookMenus object={object} list={list} onChange={onChange} />}
      {children}
      {!trash && <PastChip />}
      <Chip
        icon={IconTrash}
        on={trash}
        onClick={() => onChange({ trash: !trash, open: undefined, asOf: undefined })}
      >
        {t`Trash`}
      </Chip>
      {phone && chip}
      {filter !== undefined && (
        <Suspense>
          <FilterSummary object={object} filter={filter} onClear={() => onChange({ filter: undefined })} />
        </Suspense>
      )}
    </FilterBar>
  )
}

/** What the shape in hand shows: the columns of a table, the fields on a card. */
export function Look({ object, list }: { object: ObjectDescription; list: ListView }) {
  if (list.kind === 'calendar' || list.kind === 'addresses') return null
  if (list.kind === 'table') return <TableLook object={object} settings={list.settings} />
  return (
    <Suspense>
      <CardFieldsMenu object={object} settings={list.settings} />
    </Suspense>
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
