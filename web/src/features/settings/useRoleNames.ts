import { fieldOf, useObject } from '../../lib/api/objects'

/** What the roles are called, by key: the program's and the company's own. */
export const useRoleNames = (): Record<string, string> => {
  const user = useObject('user')
  const role = user === null ? undefined : fieldOf(user, 'role')
  return Object.fromEntries((role?.options ?? []).map(({ value, label }) => [value, label]))
}
