import { useSortable } from '@dnd-kit/react/sortable'
import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu, Popover, TextInput } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconGripVertical,
  IconLanguage,
  IconTrash,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useSession } from '../../../lib/api/session'
import { type Language } from '../../../lib/languages'
import { useFormat } from '../../../lib/format/useFormat'
import { ColourMenu } from './ColourMenu'
import type { OptionDraft } from './draft'
import { countedUpTo } from './fields'
import { NameInputs } from './NameInputs'
import { fallbackIn, textIn } from './texts'
import classes from './Choices.module.css'

interface Props {
  option: OptionDraft
  index: number
  language: Language
  /** How many records have it; null while that is not known. */
  used: number | null
  counted: boolean
  /** While only some are shown, their order cannot be changed. */
  fixed: boolean
  first: boolean
  last: boolean
  autoFocus: boolean
  onPlace: (to: number) => void
  onEnter: () => void
  onChange: (part: Partial<OptionDraft>) => void
  onRemove: () => void
}

/** One choice: colour, name, how many records have it; what more can be done is in its menu. */
export function ChoiceRow({
  option,
  index,
  language,
  used,
  counted,
  fixed,
  first,
  last,
  autoFocus,
  onPlace,
  onEnter,
  onChange,
  onRemove,
}: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const { company } = useSession()
  const { ref, handleRef } = useSortable({ id: option.id, index, disabled: fixed })
  const [naming, setNaming] = useState(false)
  const { labels, color, archived } = option
  const name = textIn(labels, language, company.language)
  const count = used ?? 0
  const number = index + 1
  // What records have cannot go; it can only be offered no more.
  const inUse = option.value !== null && (!counted || count > 0)
  return (
    <div ref={ref} className={classes['choice']} data-archived={archived}>
      <button
        type="button"
        ref={handleRef}
        className={classes['grip']}
        aria-label={t`Move ${name}`}
        disabled={fixed}
      >
        <IconGripVertical size={15} aria-hidden />
      </button>
      <ColourMenu name={name} colour={color} onChange={(next) => onChange({ color: next })} />
      <Popover
        opened={naming}
        onChange={setNaming}
        position="bottom-start"
        width={420}
        withRoles={false}
        trapFocus
      >
        <Popover.Target>
          <TextInput
            size="sm"
            variant="unstyled"
            className={classes['grow'] ?? ''}
            aria-label={t`Name of choice ${number}`}
            placeholder={fallbackIn(labels, language, company.language)}
            value={labels[language] ?? ''}
            maxLength={100}
            autoFocus={autoFocus}
            onChange={(event) => onChange({ labels: { ...labels, [language]: event.currentTarget.value } })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              if (last && name !== '') onEnter()
            }}
          />
        </Popover.Target>
        <Popover.Dropdown>
          <NameInputs
            title={t`Name of the choice`}
            texts={labels}
            onChange={(next) => onChange({ labels: next })}
          />
        </Popover.Dropdown>
      </Popover>
      {archived && (
        <span className={classes['kind']}>
          <Trans>archived</Trans>
        </span>
      )}
      {counted && (
        <span className={classes['count']}>
          {count >= countedUpTo ? `${format.number(countedUpTo)}+` : format.number(count)}
        </span>
      )}
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t`More for ${name}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconLanguage size={16} />} onClick={() => setNaming(true)}>
            <Trans>In other languages</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowUp size={16} />}
            disabled={first || fixed}
            onClick={() => onPlace(index - 1)}
          >
            <Trans>Up</Trans>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDown size={16} />}
            disabled={last || fixed}
            onClick={() => onPlace(index + 1)}
          >
            <Trans>Down</Trans>
          </Menu.Item>
          {option.value !== null && (
            <Menu.Item
              leftSection={archived ? <IconArchiveOff size={16} /> : <IconArchive size={16} />}
              onClick={() => onChange({ archived: !archived })}
            >
              {archived ? <Trans>Offer again</Trans> : <Trans>Archive: keep, offer no more</Trans>}
            </Menu.Item>
          )}
          {!inUse && (
            <Menu.Item leftSection={<IconTrash size={16} />} onClick={onRemove}>
              <Trans>Remove</Trans>
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
