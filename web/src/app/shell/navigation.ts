import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  type Icon,
  IconBuilding,
  IconChartBar,
  IconCircleCheck,
  IconFileImport,
  IconFilter2,
  IconLayoutKanban,
  IconPackage,
  IconSettings,
  IconSun,
  IconUsers,
} from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { importable } from '../../features/transfer/targets'
import { useSession } from '../../lib/api/session'

export interface Entry {
  to: string
  label: MessageDescriptor
  icon: Icon
  /** `g` and this letter go there. */
  key: string
  /** Shown to those who may see records of it. */
  object?: string
  /** Shown to those who may create records of one of these. */
  creates?: readonly string[]
  /** Whether it is one of the few in the phone's bottom bar. */
  phone?: boolean
}

export interface Group {
  id: string
  label?: MessageDescriptor
  entries: readonly Entry[]
}

const groups: readonly Group[] = [
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
    ],
  },
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
  const { permissions } = useSession()
  const may = (object: string, action: 'see' | 'create') =>
    (permissions[object]?.[action] ?? 'none') !== 'none'
  const visible = ({ to, object, creates }: Entry) =>
    to in routes &&
    (object === undefined || may(object, 'see')) &&
    (creates === undefined || creates.some((one) => may(one, 'create')))
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter(visible) }))
    .filter(({ entries }) => entries.length > 0)
}
