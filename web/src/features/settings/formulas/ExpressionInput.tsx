import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type RefObject, useId, useState } from 'react'
import type { ObjectDescription } from '../../../lib/api/types'
import { completed, type Offer, offersFor } from './completion'
import { wordsQuery } from './formulas'
import classes from './Formulas.module.css'

interface Props {
  object: ObjectDescription
  label: string
  value: string
  /** The element that says what is wrong with it. */
  describedBy: string
  invalid: boolean
  inputRef: RefObject<HTMLTextAreaElement | null>
  onChange: (value: string) => void
}

/** An expression, with what could be meant offered while it is typed. */
export function ExpressionInput({ object, label, value, describedBy, invalid, inputRef, onChange }: Props) {
  const { t } = useLingui()
  const { data: words } = useQuery(wordsQuery(object))
  const list = useId()
  const [caret, setCaret] = useState(0)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const offers = open ? offersFor(value, caret, words) : []
  const chosen = Math.min(active, offers.length - 1)

  const take = (offer: Offer) => {
    const [text, place] = completed(value, caret, offer)
    onChange(text)
    setCaret(place)
    setOpen(false)
    // The caret is set once the new text stands in the field.
    requestAnimationFrame(() => {
      inputRef.current?.focus()
      inputRef.current?.setSelectionRange(place, place)
    })
  }
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (offers.length === 0) return
    const offer = offers[chosen]
    if (event.key === 'ArrowDown') setActive((chosen + 1) % offers.length)
    else if (event.key === 'ArrowUp') setActive((chosen + offers.length - 1) % offers.length)
    else if (event.key === 'Escape') setOpen(false)
    else if ((event.key === 'Enter' || event.key === 'Tab') && offer !== undefined) take(offer)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={classes['expression']}>
      <textarea
        ref={inputRef}
        className={classes['input']}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        aria-autocomplete="list"
        aria-controls={list}
        aria-expanded={offers.length > 0}
        aria-activedescendant={offers.length > 0 ? `${list}-${chosen}` : undefined}
        role="combobox"
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        rows={4}
        maxLength={4000}
        value={value}
        onChange={(event) => {
          setCaret(event.currentTarget.selectionStart)
          setOpen(true)
          setActive(0)
          onChange(event.currentTarget.value)
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={pressed}
        onBlur={() => setOpen(false)}
      />
      <div
        id={list}
        role="listbox"
        aria-label={t`What could be meant`}
        className={classes['offers']}
        hidden={offers.length === 0}
      >
        {offers.map((offer, at) => (
          // The field keeps the focus: keys are pressed there.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={offer.text}
            id={`${list}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={at === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(offer)}
          >
            <code>{offer.label}</code>
            <span>{offer.note}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
