import { useLingui } from '@lingui/react/macro'
import { Menu, UnstyledButton } from '@mantine/core'
import { IconCircleOff } from '@tabler/icons-react'
import { type OptionColour, optionColours } from '../../../lib/api/types'
import { colourOf } from '../../../records/fields/OptionText'
import classes from './Choices.module.css'

interface Props {
  /** Of the choice. */
  name: string
  colour: OptionColour | null
  onChange: (colour: OptionColour | null) => void
}

/** Seven colours that can be told apart, or none; each is said by its name. */
export function ColourMenu({ name, colour, onChange }: Props) {
  const { t } = useLingui()
  const names: Record<OptionColour, string> = {
    iris: t`Iris`,
    orange: t`Orange`,
    teal: t`Teal`,
    blue: t`Blue`,
    wine: t`Wine`,
    olive: t`Olive`,
    gray: t`Gray`,
  }
  const chosen = colour === null ? t`no colour` : names[colour]
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <UnstyledButton className={classes['swatchButton']} aria-label={t`Colour of ${name}: ${chosen}`}>
          <span
            className={classes['swatch']}
            data-none={colour === null}
            style={colour === null ? {} : { background: colourOf(colour) }}
          />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {optionColours.map((one) => (
          <Menu.Item
            key={one}
            leftSection={<span className={classes['swatch']} style={{ background: colourOf(one) }} />}
            onClick={() => onChange(one)}
          >
            {names[one]}
          </Menu.Item>
        ))}
        <Menu.Item leftSection={<IconCircleOff size={14} />} onClick={() => onChange(null)}>
          {t`No colour`}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
