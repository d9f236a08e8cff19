import { usePastDay } from '../../lib/api/past'
import type { CardLayout } from './layout'

/** A card of the past shows fields and what had happened; what belongs to the record is known of today alone. */
export const usePastLayout = (layout: CardLayout): CardLayout => {
  const past = usePastDay() !== undefined
  if (!past) return layout
  const shown = { ...layout }
  delete shown.actions
  delete shown.above
  delete shown.aside
  return shown
}
