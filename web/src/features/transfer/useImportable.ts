import { useObjects } from '../../lib/api/objects'
import type { ObjectDescription } from '../../lib/api/types'
import { importable } from './targets'

/** What this person may bring in. */
export const useImportable = (): ObjectDescription[] => {
  const objects = useObjects()
  return importable.flatMap((name) => {
    const object = objects.find((one) => one.name === name)
    return object !== undefined && object.permissions.create !== 'none' ? [object] : []
  })
}
