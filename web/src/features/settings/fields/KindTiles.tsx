import { Trans, useLingui } from '@lingui/react/macro'
import { NativeSelect, Select, TextInput } from '@mantine/core'
import { IconMathFunction, IconSum } from '@tabler/icons-react'
import { createElement } from 'react'
import { useObjects } from '../../../lib/api/objects'
import type { ObjectDescription } from '../../../lib/api/types'
import { iconOf } from '../../../records/fields/look'
import { FormulaEditor } from '../formulas/FormulaEditor'
import { RollUpInputs } from '../formulas/RollUpInputs'
import { type FieldDraft, isRelation } from './draft'
import { type Kind, kindOf, kindLabel, kinds } from './kinds'
import classes from './FieldForm.module.css'

const computedIcons = { formula: IconMathFunction, rollUp: IconSum }
/** As many as the server takes. */
const mostFiles = 20
const kindIcon = (kind: Kind) => (kind.computed === undefined ? iconOf(kind) : computedIcons[kind.computed])

interface Props {
  object: ObjectDescription
  draft: FieldDraft
  /** The kind of a field that exists stays what it is. */
  fixed: boolean
  faults: Record<string, string>
  onChange: (part: Partial<FieldDraft>) => void
}

/** What the field holds, and what that kind has to know besides. */
export function KindTiles({ object, draft, fixed, faults, onChange }: Props) {
  const { t, i18n } = useLingui()
  const objects = useObjects()
  const chosen = kindOf(draft)
  const choose = (kind: Kind) =>
    onChange({
      type: kind.type,
      computed: kind.computed ?? null,
      relation:
        kind.relation ?? (isRelation(kind.type) && chosen?.relation === undefined ? draft.relation : null),
      standard: null,
      unique: false,
      max: kind.type === 'files' ? mostFiles : 5,
    })
  const stars = Array.from({ length: 8 }, (_, at) => String(at + 3))
  return (
    <section aria-labelledby="field-kind" className={classes['part']}>
      <div className={classes['caption']}>
        <h2 id="field-kind">
          <Trans>Kind</Trans>
        </h2>
        {fixed && (
          <span>
            {chosen?.computed !== undefined && <>{i18n._(chosen.label)} · </>}
            {i18n._(
              kindLabel({
                type: draft.type,
                ...(draft.relation === null ? {} : { relation: draft.relation }),
              }),
            )}
          </span>
        )}
      </div>
      {!fixed && (
        <div className={classes['tiles']} role="radiogroup" aria-labelledby="field-kind">
          {kinds.map((kind) => (
            <label
              key={`${kind.type} ${kind.relation ?? ''} ${kind.computed ?? ''}`}
              className={classes['tile']}
              data-on={kind === chosen}
            >
              <input type="radio" name="field-kind" checked={kind === chosen} onChange={() => choose(kind)} />
              {createElement(kindIcon(kind), { size: 16, stroke: 1.75, 'aria-hidden': true })}
              <span>{i18n._(kind.label)}</span>
            </label>
          ))}
        </div>
      )}
      {draft.computed === 'formula' && (
        <FormulaEditor
          object={object}
          purpose="field"
          label={t`Formula`}
          value={draft.expression}
          fault={faults['expression']}
          onChange={(expression) => onChange({ expression })}
        />
      )}
      {draft.computed === 'rollUp' && (
        <RollUpInputs
          object={object}
          value={draft.rollUp}
          fault={faults['rollUp']}
          onChange={(rollUp) => onChange({ rollUp })}
        />
      )}
      {isRelation(draft.type) && chosen?.relation === undefined && (
        <Select
          label={t`Leads to`}
          data={objects.map(({ name, pluralLabel }) => ({ value: name, label: pluralLabel }))}
          value={draft.relation}
          onChange={(relation) => onChange({ relation, standard: null })}
          error={faults['relation']}
          disabled={fixed}
          allowDeselect={false}
          searchable
          maw={320}
        />
      )}
      {draft.type === 'rating' && (
        <NativeSelect
          label={t`Most stars`}
          data={stars}
          value={String(draft.max)}
          onChange={(event) => onChange({ max: Number(event.currentTarget.value) })}
          error={faults['max']}
          maw={160}
        />
      )}
      {draft.type === 'files' && (
        <NativeSelect
          label={t`Most files`}
          description={t`One, or several up to that many`}
          data={Array.from({ length: mostFiles }, (_, at) => String(at + 1))}
          value={String(draft.max)}
          onChange={(event) => onChange({ max: Number(event.currentTarget.value) })}
          error={faults['max']}
          maw={240}
        />
      )}
      {draft.type === 'autonumber' && <Format draft={draft} faults={faults} onChange={onChange} />}
    </section>
  )
}

/** In a message braces would be an argument. */
const digits = '{0000}'

/** The first number in this format, or null where no place for digits is in it. */
const firstNumber = (format: string): string | null => {
  const places = format.match(/\{0+\}/g) ?? []
  return places.length === 1
    ? format.replace(/\{(0+)\}/, (_, zeros: string) => '1'.padStart(zeros.length, '0'))
    : null
}

function Format({ draft, faults, onChange }: Omit<Props, 'fixed' | 'object'>) {
  const { t } = useLingui()
  const example = firstNumber(draft.format)
  return (
    <TextInput
      label={t`Format`}
      description={
        example === null
          ? t`Needs one place for the digits, such as ${digits}`
          : t`The first will be ${example}`
      }
      value={draft.format}
      maxLength={50}
      maw={320}
      error={faults['format']}
      onChange={(event) => onChange({ format: event.currentTarget.value })}
    />
  )
}
