import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import type { FieldDescription, ObjectDescription } from '../../../lib/api/types'
import { FieldText } from '../../../records/fields/FieldText'
import { isEmpty } from '../../../records/fields/values'
import { kindLabel } from '../fields/kinds'
import { ExpressionInput } from './ExpressionInput'
import { type Purpose, type Remark, type Trial, trialQuery } from './formulas'
import classes from './Formulas.module.css'

interface Props {
  object: ObjectDescription
  purpose: Purpose
  label: string
  value: string
  /** What the server said of it when it was to be saved. */
  fault: string | undefined
  onChange: (value: string) => void
}

const patience = 300

/** An expression being written: what is wrong with it, what kind of value it makes, and what it makes of some records. */
export function FormulaEditor({ object, purpose, label, value, fault, onChange }: Props) {
  const [asked] = useDebouncedValue(value, patience)
  const { data: trial } = useQuery(trialQuery(object, asked, purpose))
  const input = useRef<HTMLTextAreaElement>(null)
  const remarks = useId()
  const known = value.trim() === '' ? undefined : trial
  const problems = known?.problems ?? []
  const show = ({ from, to }: Remark) => {
    input.current?.focus()
    input.current?.setSelectionRange(from, to)
  }
  return (
    <div className={classes['editor']}>
      <ExpressionInput
        object={object}
        label={label}
        value={value}
        describedBy={remarks}
        invalid={problems.length > 0 || fault !== undefined}
        inputRef={input}
        onChange={onChange}
      />
      <div id={remarks} role="status" className={classes['remarks']}>
        {problems.map((problem) => (
          <button
            key={`${problem.code} ${problem.from}`}
            type="button"
            className={classes['remark']}
            onClick={() => show(problem)}
          >
            {problem.message}
          </button>
        ))}
        {problems.length === 0 && fault !== undefined && <span className={classes['remark']}>{fault}</span>}
        {known !== undefined && <Kind trial={known} purpose={purpose} />}
      </div>
      {known !== undefined && <Samples trial={known} />}
    </div>
  )
}

function Kind({ trial: { type, steps, most }, purpose }: { trial: Trial; purpose: Purpose }) {
  const { i18n } = useLingui()
  if (type === null) return null
  const kind = i18n._(kindLabel({ type }))
  return (
    <span className={classes['quiet']}>
      {purpose === 'field' && <Trans>Makes: {kind}.</Trans>}{' '}
      <Plural value={steps} one="# step" other="# steps" /> / {most}
    </span>
  )
}

function Samples({ trial: { type, samples } }: { trial: Trial }) {
  if (type === null || samples.length === 0) return null
  const field: FieldDescription = {
    key: 'sample',
    type,
    label: '',
    required: false,
    readOnly: true,
    sortable: false,
    filterable: false,
    aggregatable: false,
    own: true,
  }
  return (
    <table className={classes['samples']}>
      <caption>
        <Trans>For the newest records</Trans>
      </caption>
      <tbody>
        {samples.map(({ id, name, value, problem }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>
              {problem !== null && <span className={classes['fault']}>{problem}</span>}
              {problem === null && (isEmpty(value) ? '—' : <FieldText field={field} value={value} />)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
