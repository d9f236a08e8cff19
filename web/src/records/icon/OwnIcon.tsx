import { createElement } from 'react'
import { icons } from './icons'
import { IconBox } from '@tabler/icons-react'

export interface IconLook {
  size?: number
  stroke?: number
}

/** An icon by its name; the usual one where a newer server has others. */
export const OwnIcon = ({ name, size = 18, stroke = 1.75 }: IconLook & { name: string }) =>
  createElement(icons[name] ?? IconBox, { size, stroke, 'aria-hidden': true })
