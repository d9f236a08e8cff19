import { DragDropProvider } from '@dnd-kit/react'
import { isSortable } from '@dnd-kit/react/sortable'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconClipboardList, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSession } from '../../../lib/api/session'
import { type FieldDescription, type ObjectDescription, optionColours } from '../../../lib/api/types'
import { isLanguage } from '../../../lib/languages'
import { fold } from '../../../lib/text/fold'
import { useFormat } from '../../../lib/format/useFormat'
import { ChoiceRow } from './ChoiceRow'
import { newOption, type OptionDraft } from './draft'
import { usageQuery } from './fields'
import { PasteList } from './PasteList'
import classes from './Choices.module.css'
import form from './FieldForm.module.css'

interface Props {
  object: ObjectDescription
  field: FieldDescription | null
  options: readonly OptionDraft[]
  fault: string | undefined
  onChange: (options: OptionDraft[]) => void
}

/** As many rows as a page bears; of ten thousand choices one finds the others by typing. */
const page = 100
const searchedFrom = 20

/** The next colour that is not used yet; after seven there is no telling apart any more. */
const nextColour = (options: readonly OptionDraft[]) =>
  optionColours.slice(0, -1).find((colour) => options.every(({ color }) => color !== colour)) ?? null

/** The choices in their order, with how many records have each. */
export function Choices({ object, field, options, fault, onChange }: Props) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const { company } = useSession()
  const language = isLanguage(i18n.locale) ? i18n.locale : company.language
  const usage = useQuery({ ...usageQuery(object, field?.key ?? ''), enabled: field !== null }).data
  const [wanted, setWanted] = useState('')
  const [most, setMost] = useState(page)
  const [pasting, setPasting] = useState(false)
  const [fresh, setFresh] = useState<string | null>(null)
  const found = options.filter(
    ({ labels }) => wanted === '' || fold(Object.values(labels).join(' ')).includes(fold(wanted)),
  )
  const shown = found.slice(0, most)
  const whole = wanted === ''
  const count = format.number(options.length)
  const rest = format.number(found.length - shown.length)
  const place = (from: number, to: number) => {
    const next = [...options]
    const [moved] = next.splice(from, 1)
    if (moved !== undefined && to >= 0 && to < options.length) {
      next.splice(to, 0, moved)
      onChange(next)
    }
  }
  const add = () => {
    const option = newOption({}, nextColour(options))
    onChange([...options, option])
    setMost(Math.max(most, options.length + 1))
    setWanted('')
    setFresh(option.id)
  }
  return (
    <section aria-labelledby="field-choices" className={form['part']}>
      <div className={form['caption']}>
        <h2 id="field-choices">
          <Trans>Choices</Trans>
        </h2>
        <span>{count}</span>
        {field !== null && (
          <span className={classes['atEnd']}>
            <Trans>used by records</Trans>
          </span>
        )}
      </div>
      {options.length >= searchedFrom && (
        <TextInput
          size="sm"
          maw={280}
          aria-label={t`Find a choice`}
          placeholder={t`Find a choice`}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <div>
        <DragDropProvider
          onDragEnd={({ operation, canceled }) => {
            const { source } = operation
            if (!canceled && isSortable(source)) place(source.initialIndex, source.index)
          }}
        >
          {shown.map((option, at) => (
            <ChoiceRow
              key={option.id}
              option={option}
              index={at}
              language={language}
              used={option.value === null ? 0 : (usage?.options[option.value] ?? null)}
              counted={field !== null && usage !== undefined}
              fixed={!whole}
              first={at === 0}
              last={at === options.length - 1}
              autoFocus={option.id === fresh}
              onPlace={(to) => place(at, to)}
              onEnter={add}
              onChange={(part) =>
                onChange(options.map((one) => (one.id === option.id ? { ...one, ...part } : one)))
              }
              onRemove={() => onChange(options.filter((one) => one.id !== option.id))}
            />
          ))}
        </DragDropProvider>
      </div>
      {found.length > shown.length && (
        <Button variant="subtle" size="xs" onClick={() => setMost(most + page)}>
          <Trans>Show more: {rest} left</Trans>
        </Button>
      )}
      {fault !== undefined && (
        <div role="alert" className={form['faultText']}>
          {fault}
        </div>
      )}
      <div className={classes['tools']}>
        <Button variant="subtle" leftSection={<IconPlus size={16} />} onClick={add}>
          <Trans>Add a choice</Trans>
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconClipboardList size={16} />}
          onClick={() => setPasting(true)}
        >
          <Trans>Paste a list</Trans>
        </Button>
      </div>
      {pasting && (
        <PasteList
          options={options}
          language={language}
          onClose={() => setPasting(false)}
          onAdd={(added) => {
            onChange([...options, ...added])
            setPasting(false)
          }}
        />
      )}
    </section>
  )
}
