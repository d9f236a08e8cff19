import { Trans, useLingui } from '@lingui/react/macro'
import { TagsInput } from '@mantine/core'
import { useState } from 'react'
import { sameTag } from '../../../lib/api/tags'
import { OptionDot } from '../OptionText'
import { textsOf } from '../values'
import { useOfferedTags } from './useOfferedTags'
import type { FieldInputProps } from './input'
import classes from '../Fields.module.css'

/** Offers the company's tags; another spelling of one becomes that one, and says so. */
export function TagsField({
  field,
  value,
  onChange,
  label,
  size = 'md',
  error,
  autoFocus,
  portal,
  ...rest
}: FieldInputProps) {
  const { t } = useLingui()
  const offered = useOfferedTags(field)
  const [spelled, setSpelled] = useState<{ text: string; name: string } | null>(null)
  const tags = textsOf(value)
  const keep = (next: string[]) => {
    const kept: string[] = []
    let other: { text: string; name: string } | null = null
    for (const text of next) {
      const name = tags.includes(text) ? text : (offered.known(text) ?? text)
      if (name !== text) other = { text, name }
      if (!kept.some((one) => sameTag(one, name))) kept.push(name)
    }
    setSpelled(other)
    onChange(kept)
  }
  return (
    <>
      <TagsInput
        {...rest}
        size={size}
        error={error ?? false}
        aria-label={label}
        data-autofocus={autoFocus === true ? true : undefined}
        value={tags}
        onChange={keep}
        data={offered.names}
        // The server has found them, in whatever script one types.
        filter={({ options }) => options}
        searchValue={offered.typed}
        onSearchChange={offered.setTyped}
        onFocus={offered.open}
        renderOption={({ option }) => (
          <span className={classes['choice']}>
            <OptionDot colour={field.vocabulary?.colors[option.value]} />
            <span>{option.value}</span>
          </span>
        )}
        comboboxProps={{ withinPortal: portal ?? true }}
        placeholder={tags.length === 0 ? t`Type and press Enter` : ''}
        maxTags={50}
      />
      {spelled !== null && (
        <span className={classes['kind']} role="status">
          <Spelled {...spelled} />
        </span>
      )}
    </>
  )
}

const Spelled = ({ text, name }: { text: string; name: string }) => (
  <Trans>
    “{text}” is the tag “{name}”.
  </Trans>
)
