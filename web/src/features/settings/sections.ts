import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  type Icon,
  IconAffiliate,
  IconBinaryTree,
  IconBuilding,
  IconDatabase,
  IconHistory,
  IconKey,
  IconLayoutKanban,
  IconLock,
  IconTestPipe,
  IconTrash,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import { isAdministrator, useSession } from '../../lib/api/session'

export interface Section {
  id: string
  label: MessageDescriptor
  icon: Icon
  group: 'you' | 'company' | 'data'
  /** Only for those who keep the company's settings. */
  administrator?: boolean
}

const all: readonly Section[] = [
  { id: 'profile', label: msg`Profile`, icon: IconUser, group: 'you' },
  { id: 'tokens', label: msg`API tokens`, icon: IconKey, group: 'you' },
  { id: 'company', label: msg`Company and money`, icon: IconBuilding, group: 'company', administrator: true },
  { id: 'users', label: msg`Users`, icon: IconUsers, group: 'company', administrator: true },
  { id: 'departments', label: msg`Departments`, icon: IconBinaryTree, group: 'company', administrator: true },
  { id: 'access', label: msg`Roles and access`, icon: IconLock, group: 'company', administrator: true },
  { id: 'audit', label: msg`Changes of settings`, icon: IconHistory, group: 'company', administrator: true },
  { id: 'fields', label: msg`Objects and fields`, icon: IconDatabase, group: 'data', administrator: true },
  { id: 'pipelines', label: msg`Pipelines`, icon: IconLayoutKanban, group: 'data', administrator: true },
  { id: 'ties', label: msg`Kinds of ties`, icon: IconAffiliate, group: 'data', administrator: true },
  { id: 'trash', label: msg`Trash`, icon: IconTrash, group: 'data' },
  { id: 'sample', label: msg`Sample data`, icon: IconTestPipe, group: 'data', administrator: true },
]

/** What this person can set; the sample stands there only while there is one. */
export const useSections = (): Section[] => {
  const session = useSession()
  const { company } = session
  return all.filter(
    ({ id, administrator }) =>
      (administrator !== true || isAdministrator(session)) && (id !== 'sample' || company.sample),
  )
}
