import { useLingui } from '@lingui/react/macro'
import { IconTrash, IconUser } from '@tabler/icons-react'
import { lazy, type ReactNode, Suspense } from 'react'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { Chip } from '../../ui/Chip'
import { FilterBar } from '../../ui/PageHead'
import { FilterChip } from '../filter/FilterChip'
import { addAt, groupOf, removeAt, rootOf, tidy } from '../filter/tree'
import type { ListView } from '../view/useListView'
import { LookMenus } from '../view/LookMenus'
import { FindField } from './FindField'
import { PastChip } from './PastChip'
import type { ListChange, ListSearch } from './listSearch'

const Look = lazy(async () => ({ default: (await import('./Look')).Look }))
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
          <Suspense>
            <Look object={object} list={list} filter={whole} />
          </Suspense>
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
      {filter !== undefined && (
        <Suspense>
          <FilterSummary object={object} filter={filter} onClear={() => onChange({ filter: undefined })} />
        </Suspense>
      )}
    </FilterBar>
  )
}
