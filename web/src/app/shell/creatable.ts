import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  type Icon,
  IconBuildingPlus,
  IconChecklist,
  IconLayoutKanban,
  IconPackage,
  IconUserPlus,
} from '@tabler/icons-react'
import { useSession } from '../../lib/api/session'

export interface Creatable {
  object: string
  label: MessageDescriptor
  icon: Icon
  /** In the open menu of new things, this letter alone. */
  key: string
}

const all: readonly Creatable[] = [
  { object: 'deal', label: msg`Deal`, icon: IconLayoutKanban, key: 'd' },
  { object: 'person', label: msg`Person`, icon: IconUserPlus, key: 'p' },
  { object: 'company', label: msg`Company`, icon: IconBuildingPlus, key: 'o' },
  { object: 'task', label: msg`Task`, icon: IconChecklist, key: 't' },
  { object: 'product', label: msg`Product`, icon: IconPackage, key: 'r' },
]

/** What "+ New" offers this person. */
export const useCreatable = (): Creatable[] => {
  const { permissions } = useSession()
  return all.filter(({ object }) => (permissions[object]?.create ?? 'none') !== 'none')
}

export const iconOf = (object: string): Icon | undefined => all.find((one) => one.object === object)?.icon
