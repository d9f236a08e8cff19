import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import {
  IconBuildingPlus,
  IconChecklist,
  IconHome,
  IconLayoutKanban,
  IconPackage,
  IconUserPlus,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useKnownObjects } from '../../lib/api/objects'
import { useSession } from '../../lib/api/session'
import type { ObjectDescription } from '../../lib/api/types'
import type { IconLook } from '../../records/icon/OwnIcon'
import { iconNamed } from './iconNamed'

export interface Creatable {
  object: string
  text: string
  icon: ComponentType<IconLook>
  /** In the open menu of new things, this letter alone. */
  key?: string
}

interface BuiltIn extends Omit<Creatable, 'text'> {
  label: MessageDescriptor
}

const builtIn: readonly BuiltIn[] = [
  { object: 'deal', label: msg`Deal`, icon: IconLayoutKanban, key: 'd' },
  { object: 'person', label: msg`Person`, icon: IconUserPlus, key: 'p' },
  { object: 'company', label: msg`Company`, icon: IconBuildingPlus, key: 'o' },
  { object: 'household', label: msg`Household`, icon: IconHome },
  { object: 'task', label: msg`Task`, icon: IconChecklist, key: 't' },
  { object: 'product', label: msg`Product`, icon: IconPackage, key: 'r' },
]

/** What "+ New" offers this person: first the built-in things, then the company's own. */
export const useCreatable = (): Creatable[] => {
  const { i18n } = useLingui()
  const { permissions } = useSession()
  const objects = useKnownObjects()
  const own = objects.flatMap((one): Creatable[] =>
    one.own === true && one.permissions.create !== 'none'
      ? [{ object: one.name, text: one.label, icon: iconNamed(one.icon ?? '') }]
      : [],
  )
  return [
    ...builtIn
      .filter(({ object }) => (permissions[object]?.create ?? 'none') !== 'none')
      .map(({ label, ...rest }) => ({ ...rest, text: i18n._(label) })),
    ...own,
  ]
}

export const iconOf = ({
  name,
  own,
  icon,
}: Pick<ObjectDescription, 'name' | 'own' | 'icon'>): ComponentType<IconLook> | undefined =>
  own === true ? iconNamed(icon ?? '') : builtIn.find(({ object }) => object === name)?.icon
