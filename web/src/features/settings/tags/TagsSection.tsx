import { Trans, useLingui } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconArrowMerge, IconPlus, IconSearch, IconTags } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useObjects } from '../../../lib/api/objects'
import { type TagItem, tagsQuery } from '../../../lib/api/tags'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { EmptyState } from '../../../ui/EmptyState'
import { ErrorState } from '../../../ui/ErrorState'
import { RowSkeleton } from '../../../ui/skeletons'
import { mayDecide } from '../sections'
import { MergeTags } from './MergeTags'
import { NewTag } from './NewTag'
import { TagRow } from './TagRow'
import classes from '../Settings.module.css'

interface Place {
  object: ObjectDescription
  field: FieldDescription
}

const keyOf = ({ object, field }: Place) => `${object.name}.${field.key}`

/** The tags of every object, each with what can be done to all records that have it. */
export function TagsSection() {
  const { t } = useLingui()
  const places = useObjects()
    .filter((object) => mayDecide(object, 'tags'))
    .flatMap((object) =>
      object.fields
        .filter(({ type, readOnly }) => type === 'tags' && !readOnly)
        .map((field) => ({ object, field })),
    )
  const [chosen, setChosen] = useState('')
  const [typed, setTyped] = useState('')
  const [wanted] = useDebouncedValue(typed.trim().slice(0, 60), 200)
  const place =
    places.find((one) => keyOf(one) === chosen) ??
    places.find(({ object }) => object.name === 'person') ??
    places[0]
  if (place === undefined)
    return (
      <EmptyState icon={IconTags} title={t`No tags here`}>
        <Trans>None of your objects has a field with tags.</Trans>
      </EmptyState>
    )
  return (
    <>
      <p className={classes['lead']}>
        <Trans>
          A tag that is renamed or merged changes on all records. Filters, views and segments follow by
          themselves.
        </Trans>
      </p>
      <div className={classes['bar']} style={{ flexWrap: 'wrap' }}>
        <NativeSelect
          label={t`Tags of`}
          value={keyOf(place)}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={places.map((one) => ({
            value: keyOf(one),
            label: `${one.object.pluralLabel} · ${one.field.label}`,
          }))}
        />
        <TextInput
          label={t`Find a tag`}
          leftSection={<IconSearch size={16} />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      <TagList key={keyOf(place)} place={place} text={wanted} />
    </>
  )
}

function TagList({ place, text }: { place: Place; text: string }) {
  const { t } = useLingui()
  const { object, field } = place
  const query = useInfiniteQuery(tagsQuery(object.name, field.key, text))
  const [picked, setPicked] = useState<readonly TagItem[]>([])
  const [opened, setOpened] = useState<'merge' | 'new' | null>(null)
  if (query.isPending) return <RowSkeleton rows={6} columns="1fr 2fr" />
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  const tags = query.data.pages.flatMap(({ items }) => items)
  const chosen = picked.flatMap(({ id }) => tags.find((tag) => tag.id === id) ?? [])
  const pick = (tag: TagItem, on: boolean) =>
    setPicked([...chosen.filter(({ id }) => id !== tag.id), ...(on ? [tag] : [])])
  return (
    <>
      <div className={classes['bar']}>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
          <Trans>New tag</Trans>
        </Button>
        <Button
          leftSection={<IconArrowMerge size={16} />}
          disabled={chosen.length < 2}
          onClick={() => setOpened('merge')}
        >
          <Trans>Merge into one</Trans>
        </Button>
      </div>
      {tags.length === 0 ? (
        <EmptyState icon={IconTags} title={text === '' ? t`No tags yet` : t`No such tag`}>
          {text === '' && <Trans>Tags that somebody gives to a record are listed here.</Trans>}
        </EmptyState>
      ) : (
        <ul className={classes['rows']} aria-label={t`Tags`}>
          {tags.map((tag) => (
            <TagRow
              key={tag.id}
              tag={tag}
              object={object}
              field={field}
              picked={chosen.includes(tag)}
              onPick={(on) => pick(tag, on)}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button mt="md" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          <Trans>Show more</Trans>
        </Button>
      )}
      {opened === 'new' && <NewTag object={object} field={field} onClose={() => setOpened(null)} />}
      {opened === 'merge' && (
        <MergeTags tags={chosen} onClose={() => setOpened(null)} onDone={() => setPicked([])} />
      )}
    </>
  )
}
