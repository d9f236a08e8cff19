import { Trans, useLingui } from '@lingui/react/macro'
import { Tooltip } from '@mantine/core'
import { OwnIcon } from '../../../records/icon/OwnIcon'
import { iconWords } from './iconWords'
import classes from './Objects.module.css'
import form from '../fields/FieldForm.module.css'

interface Props {
  value: string
  fault?: string | undefined
  onChange: (icon: string) => void
}

/** Forty icons, each said in a word. */
export function IconTiles({ value, fault, onChange }: Props) {
  const { i18n } = useLingui()
  return (
    <section className={form['part']} aria-labelledby="object-icon">
      <div className={form['caption']}>
        <h2 id="object-icon">
          <Trans>Icon</Trans>
        </h2>
      </div>
      <div className={classes['icons']} role="radiogroup" aria-labelledby="object-icon">
        {Object.entries(iconWords).map(([name, word]) => {
          const said = i18n._(word)
          return (
            <Tooltip key={name} label={said}>
              <label className={classes['icon']} data-on={name === value}>
                <input
                  type="radio"
                  name="object-icon"
                  aria-label={said}
                  checked={name === value}
                  onChange={() => onChange(name)}
                />
                <OwnIcon name={name} size={20} />
              </label>
            </Tooltip>
          )
        })}
      </div>
      {fault !== undefined && (
        <div role="alert" className={form['faultText']}>
          {fault}
        </div>
      )}
    </section>
  )
}
