import { useLingui } from '@lingui/react/macro'
import { CloseButton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useShortcuts } from '../../ui/keys/useShortcuts'
import classes from './ListBar.module.css'

interface Props {
  value: string
  onChange: (value: string) => void
}

/** Words to look for in this list; the network follows the typing, never the other way round. */
export function FindField({ value, onChange }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const tell = useDebouncedCallback((next: string) => onChange(next.trim()), 250)
  const shortcuts = useMemo(
    () => [{ keys: 'f', label: t`Find in this list`, group: t`Lists`, run: () => input.current?.focus() }],
    [t],
  )
  useShortcuts(shortcuts)
  const set = (next: string) => {
    setTyped(next)
    tell(next)
  }
  return (
    <TextInput
      ref={input}
      className={classes['find'] ?? ''}
      size="xs"
      type="search"
      aria-label={t`Find in this list`}
      placeholder={t`Find`}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        (typed ?? value) !== '' && <CloseButton size="xs" aria-label={t`Clear`} onClick={() => set('')} />
      }
      value={typed ?? value}
      onChange={(event) => set(event.currentTarget.value)}
      onBlur={() => {
        tell.flush()
        setTyped(null)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        if ((typed ?? value) === '') input.current?.blur()
        else set('')
      }}
    />
  )
}
