import { Trans, useLingui } from '@lingui/react/macro'
import { Modal } from '@mantine/core'
import { IconAlertCircle, IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { Highlight, Marked } from '../../../ui/Highlight'
import { Kbd } from '../../../ui/keys/Kbd'
import { useFocusBack } from '../../../ui/useFocusBack'
import classes from './Palette.module.css'
import { type PaletteItem, usePaletteItems } from './usePaletteItems'

interface Props {
  onClose: () => void
  onHelp: () => void
}

/** Go, create, find and act, by a few letters in any script or keyboard layout. */
export function Palette({ onClose, onHelp }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [entered, setEntered] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  useFocusBack()
  const { groups, readings, also, searching, error } = usePaletteItems(typed, onHelp)
  const items = groups.flatMap((group) => group.items)
  const at = Math.min(chosen, items.length - 1)
  const optionId = (index: number) => `${id}-${index}`

  const run = (item: PaletteItem | undefined) => {
    if (item === undefined) return
    onClose()
    item.run()
  }
  const pressed = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step !== undefined && items.length > 0) {
      event.preventDefault()
      setChosen((at + step + items.length) % items.length)
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault()
      // What is shown may still answer the letters before: Enter waits for what it was meant for.
      if (searching) setEntered(true)
      else run(items[at])
    }
  }
  const first = items[at]
  const runEntered = useEffectEvent(() => run(first))
  const due = entered && !searching
  useEffect(() => {
    if (due) runEntered()
  }, [due])

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [at, items.length])

  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={720}
      yOffset="9vh"
      padding={0}
      centered={false}
      classNames={{ content: classes['palette'] ?? '' }}
    >
      <Modal.Overlay color="var(--od-scrim)" backgroundOpacity={1} />
      <Modal.Content radius="xl" aria-label={t`Search and commands`}>
        <div className={classes['head']}>
          <IconSearch size={20} stroke={1.75} aria-hidden />
          <input
            className={classes['input']}
            role="combobox"
            aria-expanded={items.length > 0}
            aria-controls={id}
            aria-activedescendant={items.length > 0 ? optionId(at) : undefined}
            aria-autocomplete="list"
            aria-label={t`Search people, deals, phone numbers…`}
            placeholder={t`Search people, deals, phone numbers…`}
            value={typed}
            autoFocus
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => {
              setTyped(event.target.value)
              setChosen(0)
              setEntered(false)
            }}
            onKeyDown={pressed}
          />
          {also !== null && (
            <span className={classes['also']}>
              <Trans>also matches {also}</Trans>
            </span>
          )}
          <Kbd keys="escape" />
        </div>
        <div className={classes['list']} id={id} ref={list} role="listbox" aria-label={t`Results`}>
          {groups.map((group) => (
            <div key={group.label} role="group" aria-label={group.label}>
              <div className={classes['label']} aria-hidden>
                {group.label}
              </div>
              {group.items.map((item) => {
                const index = items.indexOf(item)
                return (
                  <Option
                    key={item.id}
                    id={optionId(index)}
                    item={item}
                    readings={readings}
                    selected={index === at}
                    onPoint={() => setChosen(index)}
                    onRun={() => run(item)}
                  />
                )
              })}
            </div>
          ))}
          {error !== null && (
            <div className={classes['note']} role="alert">
              <IconAlertCircle size={16} aria-hidden /> {error.message}
            </div>
          )}
          {items.length === 0 && error === null && !searching && (
            <div className={classes['note']} role="status">
              <Trans>Nothing found. Try fewer letters, another word or a phone number.</Trans>
            </div>
          )}
        </div>
        <Foot />
      </Modal.Content>
    </Modal.Root>
  )
}

interface OptionProps {
  id: string
  item: PaletteItem
  readings: readonly string[]
  selected: boolean
  onPoint: () => void
  onRun: () => void
}

function Option({ id, item, readings, selected, onPoint, onRun }: OptionProps) {
  return (
    // The field keeps the focus and the keys; the option is what it points at.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="option"
      aria-selected={selected}
      className={classes['option']}
      onPointerMove={onPoint}
      onClick={onRun}
    >
      <span className={classes['icon']} aria-hidden>
        {item.icon}
      </span>
      <span className={classes['text']}>
        {item.marks === undefined ? (
          <Highlight text={item.text} queries={readings} />
        ) : (
          <Marked text={item.text} marks={item.marks.text} />
        )}
      </span>
      <span className={classes['detail']}>
        {item.detail !== undefined &&
          (item.marks === undefined ? (
            <Highlight text={item.detail} queries={readings} />
          ) : (
            <Marked text={item.detail} marks={item.marks.detail} />
          ))}
      </span>
      {item.keys !== undefined && <Kbd keys={item.keys} />}
      {selected && item.keys === undefined && <Kbd keys="enter" />}
    </div>
  )
}

function Foot() {
  return (
    <div className={classes['foot']} aria-hidden>
      <span>
        <Kbd keys="↑ ↓" /> <Trans>move</Trans>
      </span>
      <span>
        <Kbd keys=">" /> <Trans>actions only</Trans>
      </span>
      <span>
        <Kbd keys="@" /> <Trans>people</Trans>
      </span>
      <span>
        <Kbd keys="#" /> <Trans>phone or number</Trans>
      </span>
    </div>
  )
}
