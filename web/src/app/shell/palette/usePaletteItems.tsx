import { useLingui } from '@lingui/react/macro'
import { useMantineColorScheme } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFile, IconKeyboard, IconLogout, IconMoon, IconPlus, IconSun } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { createElement, type ReactNode } from 'react'
import { placeOf, useKnownObjects } from '../../../lib/api/objects'
import { searchQuery } from '../../../lib/api/search'
import type { ObjectDescription, SearchItem } from '../../../lib/api/types'
import { type Hit, hitsIn } from '../../../lib/text/fold'
import { otherLayouts } from '../../../lib/text/layout'
import { Avatar } from '../../../ui/Avatar'
import { iconOf, useCreatable } from '../creatable'
import { useNavigation } from '../navigation'
import { useCreate } from '../useCreate'
import { useLeave } from '../useLeave'

export interface PaletteItem {
  id: string
  icon: ReactNode
  text: string
  detail?: string
  /** What the search found in the text and in the detail; without it what was typed is marked. */
  marks?: { text: Hit[]; detail: Hit[] }
  keys?: string
  run: () => void
}

export interface PaletteGroup {
  label: string
  items: PaletteItem[]
}

export interface PaletteAnswer {
  groups: PaletteGroup[]
  /** How the query may also be read: the other keyboard layout. */
  readings: string[]
  /** The reading that found something where the typed one did not. */
  also: string | null
  searching: boolean
  error: Error | null
}

/** `>` actions only, `@` people, `#` a phone number. */
const modeOf = (typed: string) => {
  const mode = /^[>@#]/.exec(typed)?.[0] ?? ''
  return { mode, text: typed.slice(mode.length).trim() }
}

export const usePaletteItems = (typed: string, onHelp: () => void): PaletteAnswer => {
  const { t } = useLingui()
  const { mode, text } = modeOf(typed)
  const readings = [text, ...otherLayouts(text)]
  const fits = (label: string) => text === '' || readings.some((reading) => hitsIn(label, reading).length > 0)
  const found = useRecordItems(mode === '>' ? '' : text, mode)
  const actions = useActionItems(text, fits, onHelp)
  const pages = usePageItems(fits)

  const groups: PaletteGroup[] = [
    { label: t`Records`, items: found.items },
    { label: t`In lists`, items: found.lists },
    { label: t`Actions`, items: mode === '' || mode === '>' ? actions : [] },
    { label: t`Pages`, items: mode === '' ? pages : [] },
  ].filter(({ items }) => items.length > 0)
  const typedFinds = found.items.some(
    (item) => hitsIn(item.text + ' ' + (item.detail ?? ''), text).length > 0,
  )
  const also = typedFinds
    ? null
    : readings.slice(1).find((reading) => found.items.some((item) => hitsIn(item.text, reading).length > 0))
  return { groups, readings, also: also ?? null, searching: found.searching, error: found.error }
}

/** Whom one calls and writes to. */
const parties = ['person', 'company']

const useRecordItems = (text: string, mode: string) => {
  const { t } = useLingui()
  const [asked] = useDebouncedValue(text, 90)
  const search = useQuery(searchQuery(asked, 10, mode === '@' || mode === '#' ? parties : undefined))
  const objects = useKnownObjects()
  const router = useRouter()
  const items = (text.length < 2 ? [] : (search.data ?? [])).map((item): PaletteItem => {
    const { object, id, name } = item
    const described = objects.find((one) => one.name === object)
    return {
      id: `${object}-${id}`,
      icon: <RecordIcon object={object} described={described} name={name} />,
      text: name,
      ...reasonOf(item, described),
      run: () =>
        void router.navigate({
          href: `${described === undefined ? `/${object}` : placeOf(described)}/${id}`,
        }),
    }
  })
  const plurals = new Set(items.length === 0 ? [] : (search.data ?? []).map(({ object }) => object))
  const lists = objects
    .filter(({ name }) => plurals.has(name))
    .map((one): PaletteItem => {
      const { name, pluralLabel } = one
      return {
        id: `all-${name}`,
        icon: createElement(iconOf(one) ?? IconFile, { size: 18, stroke: 1.75 }),
        text: t`All ${pluralLabel} with “${asked}”`,
        run: () => void router.navigate({ href: `${placeOf(one)}?find=${encodeURIComponent(asked)}` }),
      }
    })
  const searching = text.length > 1 && (asked !== text || search.isFetching)
  return { items, lists, searching, error: search.error }
}

/** A record found by another field than its name shows that one. */
const reasonOf = (
  { detail, found }: SearchItem,
  described: ObjectDescription | undefined,
): Pick<PaletteItem, 'detail' | 'marks'> => {
  const about = [described?.label, detail].filter(
    (part) => part !== undefined && part !== null && part !== '',
  )
  if (found === undefined) return { detail: about.join(' · ') }
  if (found.field === described?.nameField)
    return { detail: about.join(' · '), marks: { text: found.marks, detail: [] } }
  const label = described?.fields.find(({ key }) => key === found.field)?.label
  const before = [...about, label === undefined ? '' : `${label}: `].join(' · ')
  const marks = found.marks.map(({ from, to }) => ({ from: from + before.length, to: to + before.length }))
  return { detail: before + found.text, marks: { text: [], detail: marks } }
}

interface Found {
  object: string
  described: ObjectDescription | undefined
  name: string
}

function RecordIcon({ object, described, name }: Found) {
  if (object === 'person' || object === 'company') return <Avatar name={name} kind={object} size={24} />
  return createElement(iconOf(described ?? { name: object }) ?? IconFile, { size: 18, stroke: 1.75 })
}

const useActionItems = (
  text: string,
  fits: (label: string) => boolean,
  onHelp: () => void,
): PaletteItem[] => {
  const { t } = useLingui()
  const create = useCreate()
  const creatable = useCreatable()
  const signOut = useLeave()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const other = colorScheme === 'dark' ? 'light' : 'dark'
  const news = creatable.map(({ object, text: what, icon: Icon, key }): PaletteItem => ({
    id: `new-${object}`,
    icon: <Icon size={18} stroke={1.75} />,
    text: t`New: ${what}`,
    ...(key === undefined ? {} : { keys: `c ${key}` }),
    run: () => create(object),
  }))
  const rest: PaletteItem[] = [
    {
      id: 'theme',
      icon: other === 'dark' ? <IconMoon size={18} /> : <IconSun size={18} />,
      text: other === 'dark' ? t`Dark theme` : t`Light theme`,
      run: () => setColorScheme(other),
    },
    { id: 'help', icon: <IconKeyboard size={18} />, text: t`Keyboard shortcuts`, keys: '?', run: onHelp },
    { id: 'sign-out', icon: <IconLogout size={18} />, text: t`Sign out`, run: signOut },
  ]
  const fitting = [...news, ...rest].filter((item) => fits(item.text))
  if (fitting.length > 0 || text.length < 2) return fitting
  // Nothing of that name: the next thing one wants is to make it.
  return creatable.slice(0, 3).map(({ object, text: what }) => ({
    id: `new-${object}`,
    icon: <IconPlus size={18} />,
    text: t`New: ${what}`,
    detail: text,
    run: () => create(object, text),
  }))
}

const usePageItems = (fits: (label: string) => boolean): PaletteItem[] => {
  const router = useRouter()
  return useNavigation()
    .flatMap(({ entries }) => entries)
    .map(({ to, text, icon: Icon, key }): PaletteItem => ({
      id: `page-${to}`,
      icon: <Icon size={18} stroke={1.75} />,
      text,
      ...(key === undefined ? {} : { keys: `g ${key}` }),
      run: () => void router.navigate({ to }),
    }))
    .filter((item) => fits(item.text))
}
