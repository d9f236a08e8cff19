import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Menu, TextInput } from '@mantine/core'
import { IconArrowMerge, IconDots, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useSession } from '../../../lib/api/session'
import { useFormat } from '../../../lib/format/useFormat'
import { isLanguage } from '../../../lib/languages'
import type { ProposedOption } from './conversion'
import { textIn } from './texts'
import classes from './Conversion.module.css'

interface Props {
  options: readonly ProposedOption[]
  onChange: (options: ProposedOption[]) => void
}

const shownAtOnce = 50

/** The choices that the values would become: named anew, put together, or left out. */
export function ConversionOptions({ options, onChange }: Props) {
  const { t, i18n } = useLingui()
  const format = useFormat()
  const { company } = useSession()
  const [all, setAll] = useState(false)
  const language = isLanguage(i18n.locale) ? i18n.locale : company.language
  const called = ({ option }: ProposedOption) => textIn(option.labels, language, company.language)
  const shown = all ? options : options.slice(0, shownAtOnce)
  const rest = format.number(options.length - shown.length)
  const rename = (at: number, label: string) =>
    onChange(
      options.map((one, i) =>
        i === at
          ? { ...one, option: { ...one.option, labels: { ...one.option.labels, [language]: label } } }
          : one,
      ),
    )
  const merge = (at: number, into: number) => {
    const gone = options[at]
    if (gone === undefined) return
    const texts = [...gone.from, ...Object.values(gone.option.labels)]
    onChange(
      options
        .map((one, i) =>
          i === into
            ? { ...one, from: [...new Set([...one.from, ...texts])], count: one.count + gone.count }
            : one,
        )
        .filter((_, i) => i !== at),
    )
  }
  return (
    <section>
      <h3>
        <Trans>Choices made of the values</Trans>
      </h3>
      <ul className={classes['options']}>
        {shown.map((one, at) => {
          const name = called(one)
          return (
            <li key={one.option.value}>
              <Name key={name} label={name} onName={(next) => rename(at, next)} />
              <span className={classes['count']}>{format.number(one.count)}</span>
              <Menu position="bottom-end" withinPortal>
                <Menu.Target>
                  <ActionIcon aria-label={t`More for ${name}`}>
                    <IconDots size={16} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
                  {shown.map((other, into) => {
                    const otherLabel = called(other)
                    return (
                      other !== one && (
                        <Menu.Item
                          key={other.option.value}
                          leftSection={<IconArrowMerge size={16} />}
                          onClick={() => merge(at, into)}
                        >
                          <Trans>Together with {otherLabel}</Trans>
                        </Menu.Item>
                      )
                    )
                  })}
                  <Menu.Item
                    leftSection={<IconTrash size={16} />}
                    disabled={options.length === 1}
                    onClick={() => onChange(options.filter((_, i) => i !== at))}
                  >
                    <Trans>Leave out</Trans>
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            </li>
          )
        })}
      </ul>
      {shown.length < options.length && (
        <button type="button" className={classes['more']} onClick={() => setAll(true)}>
          <Trans>Show {rest} more</Trans>
        </button>
      )}
    </section>
  )
}

/** Told when it is left: each name asks the server what would come of it. */
function Name({ label, onName }: { label: string; onName: (label: string) => void }) {
  const { t } = useLingui()
  const [text, setText] = useState(label)
  return (
    <TextInput
      size="sm"
      aria-label={t`Name of the choice ${label}`}
      value={text}
      maxLength={100}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        const next = text.trim()
        if (next === '') setText(label)
        else if (next !== label) onName(next)
      }}
    />
  )
}
