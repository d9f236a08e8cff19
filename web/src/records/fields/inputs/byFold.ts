import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { fold } from '../../../lib/text/fold'

/** Words are found in any script, with accents or without. */
export const byFold: OptionsFilter = ({ options, search, limit }) => {
  const wanted = fold(search.trim())
  return options
    .filter((option) => wanted === '' || fold((option as ComboboxItem).label).includes(wanted))
    .slice(0, limit)
}
