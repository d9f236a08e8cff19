import { useLingui } from '@lingui/react/macro'
import { IconCalendar, IconLayoutGrid, IconLayoutKanban, IconMapPin, IconTable } from '@tabler/icons-react'
import type { ObjectDescription } from '../../lib/api/types'
import type { ViewKind } from '../../lib/api/views'
import type { Segment } from '../../ui/SegmentControl'
import { placesOf } from '../addresses/placement'
import { boardFields, dateFields } from './viewState'

/** The shapes that records of an object can be looked at in. */
export const useViewKinds = (object: ObjectDescription): Segment<ViewKind>[] => {
  const { t } = useLingui()
  return [
    { value: 'table', label: t`Table`, icon: IconTable },
    ...(boardFields(object).length === 0
      ? []
      : [{ value: 'board' as const, label: t`Board`, icon: IconLayoutKanban }]),
    ...(dateFields(object).length === 0
      ? []
      : [{ value: 'calendar' as const, label: t`Calendar`, icon: IconCalendar }]),
    { value: 'cards', label: t`Cards`, icon: IconLayoutGrid },
    ...(placesOf(object).length === 0
      ? []
      : [{ value: 'addresses' as const, label: t`Addresses`, icon: IconMapPin }]),
  ]
}
