import { useLingui } from '@lingui/react/macro'
import type { TieEdge } from './ties'

/** What ties two, in a few words, read from one end or from the other. */
export const useEdgeText = (): ((edge: TieEdge, back?: boolean) => string) => {
  const { t } = useLingui()
  return (edge, back = false) => {
    switch (edge.by) {
      case 'tie':
        return (back ? edge.backLabel : edge.label) ?? ''
      case 'employment': {
        const position = edge.label ?? ''
        if (position !== '') return position
        return back ? t`employs` : t`works at`
      }
      case 'household':
        return back ? t`home of` : t`lives in`
      case 'parent':
        return back ? t`stands above` : t`belongs to`
    }
  }
}
