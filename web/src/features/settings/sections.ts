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
  IconSitemap,
  IconTags,
  IconTestPipe,
  IconTrash,
  IconUser,
  IconUsers,
} from '@tabler/icons-react'
import { useKnownObjects } from '../../lib/api/objects'
import { isAdministrator, useSession } from '../../lib/api/session'
import type { FieldType, ObjectDescription } from '../../lib/api/types'

export interface Section {
  id: string
  label: MessageDescriptor
  icon: Icon
  group: 'you' | 'company' | 'data'
  /** Only for those who keep the company's settings. */
  administrator?: boolean
  /** Only for those who may edit all records that have such a field. */
  decides?: FieldType
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
  {
    id: 'categories',
    label: msg`Categories`,
    icon: IconSitemap,
    group: 'data',
    administrator: true,
  },
  { id: 'tags', label: msg`Tags`, icon: IconTags, group: 'data', decides: 'tags' },
  { id: 'ties', label: msg`Kinds of ties`, icon: IconAffiliate, group: 'data', administrator: true },
  { id: 'trash', label: msg`Trash`, icon: IconTrash, group: 'data' },
  { id: 'sample', label: msg`Sample data`, icon: IconTestPipe, group: 'data', administrator: true },
]

/** What is done to the values of such a field reaches every record of the object. */
export const mayDecide = ({ fields, permissions }: ObjectDescription, type: FieldType): boolean =>
  permissions.edit === 'all' &&
  (permissions.bulk ?? permissions.edit) === 'all' &&
  fields.some((field) => field.type === type && !field.readOnly)

/** What this person can set; the sample stands there only while there is one. */
export const useSections = (): Section[] => {
  const session = useSession()
  const { company } = session
  const objects = useKnownObjects()
  return all.filter(
    ({ id, administrator, decides }) =>
      (administrator !== true || isAdministrator(session)) &&
      (decides === undefined || objects.some((object) => mayDecide(object, decides))) &&
      (id !== 'sample' || company.sample),
  )
}
