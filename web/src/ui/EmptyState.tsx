import type { ComponentType, ReactNode } from 'react'
import { StatePage } from './StatePage'

interface Props {
  icon: ComponentType<{ size?: number; stroke?: number }>
  title: string
  /** What belongs here, in one sentence. */
  children?: ReactNode
  /** The filled next step and one more. */
  actions?: ReactNode
}

/** Says what belongs here and offers the next step. */
export function EmptyState(props: Props) {
  return <StatePage {...props} />
}
