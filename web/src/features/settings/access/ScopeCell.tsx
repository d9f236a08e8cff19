import { useLingui } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { Scope } from '../../../lib/api/types'

interface Props {
  value: Scope
  label: string
  disabled: boolean
  onChange: (scope: Scope) => void
}

const scopes = ['none', 'own', 'department', 'departmentTree', 'all'] as const

export function ScopeCell({ value, label, disabled, onChange }: Props) {
  const { t } = useLingui()
  const words: Record<Scope, string> = {
    none: t`None`,
    own: t`Own`,
    department: t`Department`,
    departmentTree: t`Department and parts`,
    all: t`All`,
  }
  return (
    <NativeSelect
      size="sm"
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => {
        const chosen = scopes.find((scope) => scope === event.currentTarget.value)
        if (chosen !== undefined) onChange(chosen)
      }}
      data={scopes.map((scope) => ({ value: scope, label: words[scope] }))}
    />
  )
}
