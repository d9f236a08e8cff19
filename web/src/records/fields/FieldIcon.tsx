import { createElement } from 'react'
import type { FieldDescription } from '../../lib/api/types'
import { iconOf } from './look'

/** The sign of a field's type. */
export const FieldIcon = ({ field }: { field: FieldDescription }) =>
  createElement(iconOf(field), { size: 15, stroke: 1.75, 'aria-hidden': true })
