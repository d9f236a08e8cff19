import { Trans } from '@lingui/react/macro'
import { IconCheck } from '@tabler/icons-react'
import type { FieldDescription } from '../../../lib/api/types'
import { OptionDot, optionOf } from '../OptionText'
import { pathOf, wayTo } from '../tree'
import classes from '../Fields.module.css'

/** One line of the list: dot, word, and whether it is chosen or no longer offered. */
export function ChoiceOption({
  field,
  value,
  checked,
}: {
  field: FieldDescription
  value: string
  checked: boolean
}) {
  const { label, color, archived } = optionOf(field, value)
  const depth = field.tree === true ? Math.max(0, pathOf(field, value).length - 1) : 0
  return (
    <span
      className={classes['choice']}
      style={depth === 0 ? undefined : { paddingLeft: depth * 16 }}
      title={depth === 0 ? undefined : wayTo(field, value)}
    >
      <OptionDot colour={color} />
      <span>{label}</span>
      {archived === true && (
        <span className={classes['kind']}>
          <Trans>archived</Trans>
        </span>
      )}
      {checked && <IconCheck size={14} aria-hidden />}
    </span>
  )
}
