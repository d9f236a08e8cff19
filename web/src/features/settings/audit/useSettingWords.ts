import { useLingui } from '@lingui/react/macro'
import { useDescribedObjects } from '../../../lib/api/objects'
import { useRoleNames } from '../useRoleNames'

/** What can be asked for: kinds of settings, and the objects that the company is built of. */
export const useSettingKinds = (): Record<string, string> => {
  const { t } = useLingui()
  const objects = useDescribedObjects()
  const built = ['user', 'department', 'pipeline', 'stage', 'lostReason']
  return {
    companySettings: t`Company and money`,
    exchangeRate: t`Exchange rates`,
    role: t`Roles`,
    roleAccess: t`Rights of roles`,
    viewAs: t`Looking through others’ eyes`,
    field: t`Fields`,
    rule: t`Rules`,
    trash: t`Trash`,
    export: t`Exports`,
    ...Object.fromEntries(
      objects.filter(({ name }) => built.includes(name)).map(({ name, pluralLabel }) => [name, pluralLabel]),
    ),
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : JSON.stringify(value)

/** Names and values of settings as people call them; what is not known stands as it is. */
export const useSettingWords = () => {
  const { t } = useLingui()
  const objects = useDescribedObjects()
  const roles = useRoleNames()
  const names: Record<string, string> = {
    name: t`Name`,
    language: t`Language`,
    currency: t`Currency`,
    timeZone: t`Time zone`,
    days: t`Days in the trash`,
    erased: t`Erased`,
    see: t`See`,
    create: t`Create`,
    edit: t`Edit`,
    delete: t`Delete`,
    export: t`Export`,
    bulk: t`Change many`,
    labels: t`Names`,
    required: t`Required`,
    deleted: t`Deleted`,
    computed: t`Formula`,
    rule: t`Rule`,
    order: t`Order`,
    options: t`Options`,
    retired: t`Retired`,
    user: t`User`,
    role: t`Role`,
    object: t`Object`,
    filter: t`Filter`,
    selected: t`Chosen one by one`,
    asOf: t`As of`,
    records: t`Records`,
    format: t`Kind of file`,
  }
  const values: Record<string, string> = {
    none: t`None`,
    own: t`Own`,
    department: t`Department`,
    departmentTree: t`Department and parts`,
    all: t`All`,
    true: t`Yes`,
    false: t`No`,
    ...roles,
  }
  const name = (what: string, path: string): string => {
    // An exchange rate is called by its currency and day.
    if (what === 'exchangeRate') return path
    let object = objects.find((one) => one.name === path.split('.')[0])
    return path
      .split('.')
      .map((part) => {
        const own = object?.fields.find(({ key }) => key === part)
        if (own !== undefined) return own.label
        const known = objects.find((one) => one.name === part)
        object = known ?? object
        return known?.pluralLabel ?? roles[part] ?? names[part] ?? part
      })
      .join(' · ')
  }
  const value = (one: unknown, path = ''): string => {
    if (one === null || one === undefined || one === '') return t`empty`
    if (Array.isArray(one)) return one.map((part) => value(part)).join(', ')
    if (typeof one === 'object') return Object.values(one).map(textOf).join(', ')
    const text = textOf(one)
    const object = path === 'object' ? objects.find((known) => known.name === text) : undefined
    return object?.pluralLabel ?? values[text] ?? text
  }
  return { name, value }
}
