import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import {
  IconBuilding,
  IconChartBar,
  IconCircleCheck,
  IconFileImport,
  IconFilter2,
  IconHome,
  IconLayoutKanban,
  IconPackage,
  IconSettings,
  IconSun,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { importable } from '../../features/transfer/targets'
import type { ComponentType } from 'react'
import { placeOf, useKnownObjects } from '../../lib/api/objects'
import { useSession } from '../../lib/api/session'
import type { IconLook } from '../../records/icon/OwnIcon'
import { iconNamed } from './iconNamed'

export interface Entry {
  to: string
  text: string
  icon: ComponentType<IconLook>
  /** `g` and this letter go there. */
  key?: string
  /** Whether it is one of the few in the phone's bottom bar. */
  phone?: boolean
}

export interface Group {
  id: string
  label?: MessageDescriptor
  entries: readonly Entry[]
}

interface BuiltIn extends Omit<Entry, 'text'> {
  label: MessageDescriptor
  /** Shown to those who may see records of it. */
  object?: string
  /** Shown to those who may create records of one of these. */
  creates?: readonly string[]
}

const groups: readonly (Omit<Group, 'entries'> & { entries: readonly BuiltIn[] })[] = [
  {
    id: 'mine',
    entries: [
      { to: '/', label: msg`Today`, icon: IconSun, key: 't', phone: true },
      { to: '/tasks', label: msg`Tasks`, icon: IconCircleCheck, key: 'k', object: 'task' },
    ],
  },
  {
    id: 'sell',
    label: msg`Sell`,
    entries: [
      { to: '/deals', label: msg`Deals`, icon: IconLayoutKanban, key: 'd', object: 'deal', phone: true },
      { to: '/products', label: msg`Products`, icon: IconPackage, key: 'r', object: 'product' },
    ],
  },
  {
    id: 'know',
    label: msg`Know`,
    entries: [
      { to: '/people', label: msg`People`, icon: IconUsers, key: 'p', object: 'person', phone: true },
      { to: '/companies', label: msg`Companies`, icon: IconBuilding, key: 'c', object: 'company' },
      { to: '/households', label: msg`Households`, icon: IconHome, object: 'household' },
      { to: '/segments', label: msg`Segments`, icon: IconUsersGroup, key: 'm', object: 'person' },
    ],
  },
  // What the company keeps besides: its own objects.
  { id: 'own', label: msg({ message: 'Ours', context: 'navigation' }), entries: [] },
  {
    id: 'reports',
    label: msg`Reports`,
    entries: [
      { to: '/funnel', label: msg`Funnel`, icon: IconFilter2, key: 'f', object: 'deal' },
      { to: '/dashboard', label: msg`Dashboard`, icon: IconChartBar, key: 'b', object: 'deal' },
    ],
  },
  {
    id: 'foot',
    entries: [
      { to: '/import', label: msg`Import`, icon: IconFileImport, key: 'i', creates: importable },
      { to: '/settings', label: msg`Settings`, icon: IconSettings, key: 's' },
    ],
  },
]

/** Nothing leads nowhere: an entry needs a route behind it and the right to see what it shows. */
export const useNavigation = (): Group[] => {
  const routes = useRouter().routesByPath as object
  const { i18n } = useLingui()
  const { permissions } = useSession()
  const objects = useKnownObjects().filter((one) => one.own === true)
  const may = (object: string, action: 'see' | 'create') =>
    (permissions[object]?.[action] ?? 'none') !== 'none'
  const visible = ({ to, object, creates }: BuiltIn) =>
    to in routes &&
    (object === undefined || may(object, 'see')) &&
    (creates === undefined ||
      [...creates, ...objects.map(({ name }) => name)].some((one) => may(one, 'create')))
  const named = ({ label, ...rest }: BuiltIn): Entry => ({ ...rest, text: i18n._(label) })
  const own = objects.map((one): Entry => ({
    to: placeOf(one),
    text: one.pluralLabel,
    icon: iconNamed(one.icon ?? ''),
  }))
  return groups
    .map(({ entries, ...group }): Group => ({
      ...group,
      entries: [...entries.filter(visible).map(named), ...(group.id === 'own' ? own : [])],
    }))
    .filter(({ entries }) => entries.length > 0)
}
