import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { FieldDescription, ObjectDescription } from '../../lib/api/types'
import { DefaultValue } from './DefaultValue'
import type { Mapping } from '../../lib/api/imports'
import classes from './Import.module.css'

interface Props {
  object: ObjectDescription
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

const able = (field: FieldDescription) =>
  !field.readOnly && ['relation', 'choice', 'text', 'date'].includes(field.type)

/** One value for all rows where the file says nothing: the pipeline, the source, the owner. */
export function Defaults({ object, mapping, onChange }: Props) {
  const { t } = useLingui()
  const [added, setAdded] = useState<string[]>([])
  const mapped = new Set(mapping.columns.map(({ field }) => field))
  const wanted = object.fields.filter(
    (field) =>
      able(field) &&
      !mapped.has(field.key) &&
      (field.required || field.key in mapping.defaults || added.includes(field.key)),
  )
  const others = object.fields.filter(
    (field) => able(field) && !mapped.has(field.key) && !wanted.includes(field),
  )
  const set = (key: string, value: unknown) =>
    onChange({ ...mapping, defaults: { ...mapping.defaults, [key]: value } })
  const drop = (key: string) => {
    setAdded(added.filter((other) => other !== key))
    const rest = Object.fromEntries(Object.entries(mapping.defaults).filter(([other]) => other !== key))
    if (key in mapping.defaults) onChange({ ...mapping, defaults: rest })
  }
  return (
    <section className={classes['defaults']}>
      <h2>
        <Trans>For all rows</Trans>
      </h2>
      {wanted.map((field) => {
        const { label } = field
        return (
          <div key={field.key} className={classes['default']}>
            <DefaultValue
              field={field}
              value={mapping.defaults[field.key]}
              onChange={(value) => set(field.key, value)}
            />
            <Tooltip label={t`Take away`}>
              <ActionIcon aria-label={t`Take away ${label}`} onClick={() => drop(field.key)}>
                <IconX size={16} />
              </ActionIcon>
            </Tooltip>
          </div>
        )
      })}
      {others.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button leftSection={<IconPlus size={16} />}>
              <Trans>Value for all rows</Trans>
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            {others.map(({ key, label }) => (
              <Menu.Item key={key} onClick={() => setAdded([...added, key])}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </section>
  )
}
