import { useObjects } from '../../lib/api/objects'
import type { ObjectDescription } from '../../lib/api/types'
import { importable } from './targets'

/** What this person may bring in. */
export const useImportable = (): ObjectDescription[] => {
  const objects = useObjects()
  const own = objects.filter((one) => one.own === true).map(({ name }) => name)
  return [...importable, ...own].flatMap((name) => {
    const object = objects.find((one) => one.name === name)
    return object !== undefined && object.permissions.create !== 'none' ? [object] : []
  })
}
