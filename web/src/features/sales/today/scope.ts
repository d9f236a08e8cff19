import type { Filter } from '../../../lib/api/requests'
import type { Session } from '../../../lib/api/session'

export type TodayScope = 'mine' | 'team'

/** Whose work is shown: my own, or of all whom I may see; in a department that is the department. */
export const scopeFilter = (scope: TodayScope, session: Session): Filter | undefined => {
  if (scope === 'mine') return { field: 'owner', op: 'eq', value: '@me' }
  return session.user.department === null
    ? undefined
    : { field: 'owner.department', op: 'eq', value: session.user.department.id }
}

/** A seller who sees only what is theirs has nothing to switch between. */
export const maySeeTeam = ({ permissions }: Session): boolean =>
  ['department', 'all'].includes(permissions['deal']?.see ?? 'none')

export const dayStart = (days: number, now = new Date()): Date =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days)
