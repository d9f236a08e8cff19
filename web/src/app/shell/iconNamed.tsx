import { type ComponentType, lazy, Suspense } from 'react'
import type { IconLook } from '../../records/icon/OwnIcon'

// Forty drawings that most pages never need.
const OwnIcon = lazy(async () => ({ default: (await import('../../records/icon/OwnIcon')).OwnIcon }))

const known = new Map<string, ComponentType<IconLook>>()

/** The icon of an object of the company's own, as a component like those of the set. */
export const iconNamed = (name: string): ComponentType<IconLook> => {
  let icon = known.get(name)
  if (icon === undefined) {
    icon = ({ size = 18, stroke = 1.75 }) => (
      <Suspense fallback={<span style={{ width: size, height: size, flex: 'none' }} />}>
        <OwnIcon name={name} size={size} stroke={stroke} />
      </Suspense>
    )
    known.set(name, icon)
  }
  return icon
}
