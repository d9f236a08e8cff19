import { useQuery } from '@tanstack/react-query'
import { usePast } from '../../lib/api/past'
import { recordQuery } from '../../lib/api/records'
import type { ObjectDescription } from '../../lib/api/types'

/** One record with all its fields; what a list knows of it already is not waited for. */
export const useRecord = (object: ObjectDescription, id: string) =>
  useQuery(recordQuery(object, id, usePast()))
