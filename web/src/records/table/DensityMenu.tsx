import { useLingui } from '@lingui/react/macro'
import { Menu } from '@mantine/core'
import { IconCheck, IconLineHeight } from '@tabler/icons-react'
import { Chip } from '../../ui/Chip'
import { type Density, rowHeights, type TableSettings } from './useTableSettings'

/** How high the rows are; kept for this person and this list. */
export function DensityMenu({ settings }: { settings: TableSettings }) {
  const { t } = useLingui()
  const names: Record<Density, string> = {
    comfortable: t`Comfortable`,
    normal: t`Normal`,
    compact: t`Compact`,
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Chip icon={IconLineHeight} opens aria-label={t`Height of rows`}>
          {names[settings.density]}
        </Chip>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.keys(rowHeights) as Density[]).map((density) => (
          <Menu.Item
            key={density}
            rightSection={density === settings.density ? <IconCheck size={15} aria-hidden /> : null}
            onClick={() => settings.setDensity(density)}
          >
            {names[density]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
