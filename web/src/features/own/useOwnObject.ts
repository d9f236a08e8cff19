import { useParams } from '@tanstack/react-router'
import { useObjects } from '../../lib/api/objects'
import type { ObjectDescription } from '../../lib/api/types'

/** The object that the address names; null where there is none, or none that the reader may know of. */
export const useOwnObject = (): ObjectDescription | null => {
  const { plural } = useParams({ strict: false })
  return useObjects().find((object) => object.own === true && object.plural === plural) ?? null
}
