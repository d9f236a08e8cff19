import { DragDropProvider } from '@dnd-kit/react'
import { isSortable } from '@dnd-kit/react/sortable'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { fold } from '../../../lib/text/fold'
import { useSaid } from '../useSaid'
import { FieldLink, OwnFieldLink } from './FieldLink'
import { useOrderFields } from './fields'
import { RetiredFields } from './RetiredFields'
import classes from './FieldNav.module.css'

const route = getRouteApi('/_app/settings/fields')

const moved = (keys: readonly string[], from: number, to: number): string[] => {
  const next = [...keys]
  const [key] = next.splice(from, 1)
  if (key !== undefined) next.splice(to, 0, key)
  return next
}

/** The fields of an object: those it is built with, our own in their order, and the retired ones. */
export function FieldNav({ object, chosen }: { object: ObjectDescription; chosen: string | null }) {
  const { t } = useLingui()
  const navigate = route.useNavigate()
  const said = useSaid()
  const order = useOrderFields(object)
  const [wanted, setWanted] = useState('')
  // The order asked for, until the server's answer is here.
  const [pending, setPending] = useState<string[] | null>(null)
  const fits = ({ label, key }: FieldDescription) => fold(`${label} ${key}`).includes(fold(wanted.trim()))
  const builtIn = object.fields.filter(({ own }) => !own)
  const own = object.fields.filter((field) => field.own)
  const keys = pending ?? own.map(({ key }) => key)
  const ordered = keys.flatMap((key) => own.find((field) => field.key === key) ?? [])
  const count = object.fields.length
  const place = (from: number, to: number) => {
    if (to < 0 || to >= keys.length || from === to) return
    const next = moved(keys, from, to)
    setPending(next)
    // The server puts those named first: all are named, and only ours change places.
    const ours = [...next]
    const all = object.fields.filter(({ system }) => system !== true)
    const places = all.map((field) => (field.own ? (ours.shift() ?? field.key) : field.key))
    void order
      .mutateAsync(places)
      .catch(said.failed)
      .finally(() => setPending(null))
  }
  const foundBuiltIn = builtIn.filter(fits)
  const foundOwn = ordered.filter(fits)
  return (
    <div className={classes['nav']}>
      <div className={classes['find']}>
        <TextInput
          size="sm"
          aria-label={t`Find a field`}
          placeholder={t`Find among ${count}`}
          leftSection={<IconSearch size={15} />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <Button
          leftSection={<IconPlus size={16} />}
          onClick={() => void navigate({ search: { object: object.name, adding: true } })}
        >
          <Trans>Field</Trans>
        </Button>
      </div>
      <div className={classes['lists']}>
        {foundBuiltIn.length > 0 && (
          <section aria-labelledby="fields-built-in">
            <h2 id="fields-built-in" className={classes['title']}>
              <Trans>Built in</Trans>
            </h2>
            {foundBuiltIn.map((field) => (
              <FieldLink key={field.key} object={object} field={field} chosen={field.key === chosen} />
            ))}
          </section>
        )}
        <section aria-labelledby="fields-own">
          <h2 id="fields-own" className={classes['title']}>
            <Trans>Ours</Trans>
          </h2>
          {own.length === 0 && (
            <p className={classes['quiet']}>
              <Trans>None yet.</Trans>
            </p>
          )}
          {own.length > 0 && foundOwn.length === 0 && (
            <p className={classes['quiet']}>
              <Trans>Nothing found</Trans>
            </p>
          )}
          <DragDropProvider
            onDragEnd={({ operation, canceled }) => {
              const { source } = operation
              if (!canceled && isSortable(source)) place(source.initialIndex, source.index)
            }}
          >
            {foundOwn.map((field, at) => (
              <OwnFieldLink
                key={field.key}
                object={object}
                field={field}
                chosen={field.key === chosen}
                index={at}
                fixed={wanted.trim() !== ''}
                onMove={(by) => place(at, at + by)}
              />
            ))}
          </DragDropProvider>
        </section>
        <RetiredFields object={object} />
      </div>
    </div>
  )
}
