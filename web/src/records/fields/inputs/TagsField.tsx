import { useLingui } from '@lingui/react/macro'
import { TagsInput } from '@mantine/core'
import { textsOf } from '../values'
import type { FieldInputProps } from './input'

export function TagsField({
  value,
  onChange,
  label,
  size = 'md',
  error,
  autoFocus,
  ...rest
}: FieldInputProps) {
  const { t } = useLingui()
  return (
    <TagsInput
      {...rest}
      size={size}
      error={error ?? false}
      aria-label={label}
      data-autofocus={autoFocus === true ? true : undefined}
      value={textsOf(value)}
      onChange={onChange}
      placeholder={textsOf(value).length === 0 ? t`Type and press Enter` : ''}
      maxTags={50}
    />
  )
}
