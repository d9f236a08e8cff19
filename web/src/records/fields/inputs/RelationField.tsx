import { Trans, useLingui } from '@lingui/react/macro'
import { CloseButton, Combobox, InputBase, ScrollArea, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { subjectsAmong, useKnownObjects, useObject } from '../../../lib/api/objects'
import { useMay } from '../../../lib/api/session'
import type { SearchItem } from '../../../lib/api/types'
import { Apart } from '../../../ui/Apart'
import { Avatar } from '../../../ui/Avatar'
import { avatarKind } from '../avatarKind'
import { isReference, plainText } from '../values'
import type { FieldInputProps } from './input'
import { useCandidates } from './useCandidates'
import classes from '../Fields.module.css'

// The form holds fields and a field may open the form: the circle is cut by loading it when it is asked for.
const CreateDialog = lazy(() =>
  import('../../form/CreateDialog').then((module) => ({ default: module.CreateDialog })),
)

/** Finds a record while one types; what is not there yet can be created on the way. */
export function RelationField({
  field,
  value,
  onChange,
  label,
  id,
  size = 'md',
  error,
  autoFocus = false,
  placeholder,
}: FieldInputProps) {
  const { t } = useLingui()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const chosen = isReference(value) ? value : null
  const [typed, setTyped] = useState<string | null>(null)
  const [creating, setCreating] = useState<string | null>(null)
  const [wanted] = useDebouncedValue(typed ?? '', 150)
  const names = useRelated(field)
  const target = useObject(field.relation ?? '')
  const mayCreate =
    useMay(field.relation ?? '', 'create') && !['user', 'department'].includes(field.relation ?? '')
  const { data: items = [], isFetching } = useCandidates(names, wanted, combobox.dropdownOpened)

  const choose = (item: SearchItem) => {
    onChange(
      field.type === 'about'
        ? { object: item.object, id: item.id, name: item.name }
        : { id: item.id, name: item.name },
    )
    setTyped(null)
    combobox.closeDropdown()
  }
  const submit = (option: string) => {
    if (option === 'create') setCreating(typed ?? '')
    else {
      const item = items.find((one) => one.id === option)
      if (item !== undefined) choose(item)
    }
  }
  const offered = target !== null && mayCreate && (typed ?? '').trim() !== ''

  return (
    <>
      <Combobox store={combobox} onOptionSubmit={submit} withinPortal>
        <Combobox.Target>
          <InputBase
            {...(id === undefined ? {} : { id })}
            size={size}
            error={error ?? false}
            aria-label={label}
            placeholder={placeholder ?? t`Find…`}
            autoComplete="off"
            data-autofocus={autoFocus ? true : undefined}
            autoFocus={autoFocus}
            value={typed ?? chosen?.name ?? ''}
            rightSectionPointerEvents="all"
            rightSection={
              chosen !== null &&
              !field.required && (
                <CloseButton size="sm" aria-label={t`Clear`} onClick={() => onChange(null)} />
              )
            }
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              combobox.openDropdown()
              combobox.updateSelectedOptionIndex()
            }}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => combobox.openDropdown()}
            onBlur={() => {
              combobox.closeDropdown()
              if (typed === '' && !field.required) onChange(null)
              setTyped(null)
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options>
            <ScrollArea.Autosize mah={264} type="scroll">
              {items.map((item) => (
                <Option
                  key={item.id}
                  item={item}
                  active={item.id === chosen?.id}
                  several={names.length > 1}
                />
              ))}
              {items.length === 0 && !offered && (
                <Combobox.Empty>{isFetching ? t`Searching…` : t`Nothing found`}</Combobox.Empty>
              )}
              {offered && (
                <Combobox.Option value="create">
                  <span className={classes['option']}>
                    <IconPlus size={16} aria-hidden />
                    <Trans>Create “{typed}”</Trans>
                  </span>
                </Combobox.Option>
              )}
            </ScrollArea.Autosize>
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {creating !== null && target !== null && (
        <Apart>
          <Suspense>
            <CreateDialog
              object={target}
              name={creating}
              onClose={() => setCreating(null)}
              onCreated={(row) =>
                choose({ object: target.name, id: row.id, name: plainText(row[target.nameField]) })
              }
            />
          </Suspense>
        </Apart>
      )}
    </>
  )
}

/** A field `about` takes any record that itself is no note or task about another. */
const useRelated = (field: FieldInputProps['field']): string[] => {
  const objects = useKnownObjects()
  if (field.type === 'relation') return field.relation === undefined ? [] : [field.relation]
  return subjectsAmong(objects).map(({ name }) => name)
}

function Option({ item, active, several }: { item: SearchItem; active: boolean; several: boolean }) {
  const object = useKnownObjects().find(({ name }) => name === item.object)
  const label = object?.label
  const kind = object === undefined ? null : avatarKind(object)
  const detail = [several ? label : undefined, item.detail].filter(
    (one) => one !== undefined && one !== null && one !== '',
  )
  return (
    <Combobox.Option value={item.id} active={active}>
      <span className={classes['option']}>
        {kind !== null && <Avatar name={item.name} size={20} kind={kind} />}
        <span>{item.name}</span>
        {detail.length > 0 && <span>{detail.join(' · ')}</span>}
      </span>
    </Combobox.Option>
  )
}
