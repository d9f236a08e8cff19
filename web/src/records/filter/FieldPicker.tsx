import { Trans, useLingui } from '@lingui/react/macro'
import { Combobox, InputBase, ScrollArea, useCombobox } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useObjects } from '../../lib/api/objects'
import type { ObjectDescription } from '../../lib/api/types'
import { fieldAt } from '../table/columns'
import {
  childOfName,
  childrenOf,
  comparedAt,
  conditionsAt,
  fieldsAt,
  findPaths,
  type PathChoice,
} from './paths'
import classes from './FilterBuilder.module.css'

const childMark = 'child:'
const intoMark = 'into:'
const back = 'back'
const mostFound = 60

interface Props {
  object: ObjectDescription
  /** A path; `child:tasks` for child records. */
  value: string
  onChange: (value: string) => void
  /** Whether what belongs to the record can be chosen too, and the segments it is in. */
  belonging?: boolean
}

/** A field, of the record itself or several relations away; found by its words or step by step. */
export function FieldPicker({ object, value, onChange, belonging = false }: Props) {
  const { t } = useLingui()
  const objects = useObjects()
  const [typed, setTyped] = useState<string | null>(null)
  const [base, setBase] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setBase('')
      setTyped(null)
    },
  })
  const label = value.startsWith(childMark)
    ? childOfName(objects, object, value.slice(childMark.length))?.label
    : comparedAt(objects, object, value)?.label
  const submit = (option: string) => {
    if (option === back) setBase(base.includes('.') ? base.slice(0, base.lastIndexOf('.')) : '')
    else if (option.startsWith(intoMark)) {
      setBase(option.slice(intoMark.length))
      setTyped(null)
    } else {
      onChange(option)
      combobox.closeDropdown()
    }
    combobox.resetSelectedOption()
  }
  return (
    <Combobox store={combobox} onOptionSubmit={submit} withinPortal>
      <Combobox.Target withExpandedAttribute>
        <InputBase
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props -- the target adds them
          role="combobox"
          size="sm"
          className={classes['path'] ?? ''}
          aria-label={t`Field`}
          autoComplete="off"
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          error={
            label === undefined && value !== '' ? <Trans>There is no such field any more</Trans> : undefined
          }
          value={typed ?? label ?? value}
          title={label ?? value}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options>
          <ScrollArea.Autosize mah={320} type="scroll">
            {combobox.dropdownOpened && (
              <Choices object={object} base={base} typed={typed ?? ''} belonging={belonging} />
            )}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

interface ChoicesProps {
  object: ObjectDescription
  base: string
  typed: string
  belonging: boolean
}

function Choices({ object, base, typed, belonging }: ChoicesProps) {
  const { t } = useLingui()
  const objects = useObjects()
  const theirs = belonging
    ? childrenOf(objects, object).map(({ of, label }) => ({ value: childMark + of, label }))
    : []
  const choicesAt = belonging ? conditionsAt : fieldsAt
  if (typed.trim() !== '') {
    const words = typed.trim().toLowerCase()
    const found = [
      ...findPaths(objects, object, typed, mostFound, choicesAt),
      ...theirs.filter(({ label }) => label.toLowerCase().includes(words)),
    ]
    return found.length === 0 ? (
      <Combobox.Empty>{t`Nothing found`}</Combobox.Empty>
    ) : (
      found.map((choice) => <Choice key={choice.value} choice={choice} />)
    )
  }
  const fields = choicesAt(objects, object, base)
  return (
    <>
      {base !== '' && (
        <Combobox.Option value={back}>
          <span className={classes['choice']}>
            <IconChevronLeft size={14} aria-hidden />
            {fieldAt(objects, object, base)?.label}
          </span>
        </Combobox.Option>
      )}
      {fields.map((choice) => (
        <Choice key={choice.value} choice={choice} />
      ))}
      {fields.some(({ into }) => into !== undefined) && (
        <Combobox.Group label={t`What it is related to`}>
          {fields.map(
            ({ into, label }) =>
              into !== undefined && (
                <Combobox.Option key={into} value={intoMark + into}>
                  {label} ›
                </Combobox.Option>
              ),
          )}
        </Combobox.Group>
      )}
      {base === '' && theirs.length > 0 && (
        <Combobox.Group label={t`What belongs to it`}>
          {theirs.map((choice) => (
            <Choice key={choice.value} choice={choice} />
          ))}
        </Combobox.Group>
      )}
    </>
  )
}

function Choice({ choice }: { choice: PathChoice }) {
  return <Combobox.Option value={choice.value}>{choice.label}</Combobox.Option>
}
