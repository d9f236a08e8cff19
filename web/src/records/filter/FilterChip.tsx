import { useLingui } from '@lingui/react/macro'
import { Popover } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import {
  type KeyboardEvent,
  lazy,
  type RefObject,
  Suspense,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import type { Filter } from '../../lib/api/requests'
import type { ObjectDescription } from '../../lib/api/types'
import { useFormat } from '../../lib/format/useFormat'
import { Chip } from '../../ui/Chip'
import { conditionsIn } from './tree'

const FilterBuilder = lazy(() =>
  import('./FilterBuilder').then((module) => ({ default: module.FilterBuilder })),
)

const width = 'min(680px, calc(100vw - 16px))' // eslint-disable-line lingui/no-unlocalized-strings -- style

interface Props {
  object: ObjectDescription
  filter: Filter | undefined
  /** What holds besides, and is not the reader's to edit here. */
  scope: Filter | undefined
  /** Another word than "Filter", where a page has several. */
  label?: string
  onApply: (filter: Filter | undefined) => void
}

/** Opens the filter builder; the builder's own lists and calendars hang elsewhere in the page and belong to it. */
export function FilterChip({ object, filter, scope, label, onApply }: Props) {
  const { t } = useLingui()
  const format = useFormat()
  const [opened, setOpened] = useState(false)
  const chip = useRef<HTMLButtonElement>(null)
  const count = conditionsIn(filter)
  const pressedInside = usePressElsewhere(opened, chip, () => setOpened(false))
  const pressed = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    // The first Esc closes the list of choices that is open, the next one the builder.
    if (event.defaultPrevented || (event.target as Element).getAttribute('aria-expanded') === 'true') return
    setOpened(false)
    chip.current?.focus()
  }
  return (
    <Popover
      opened={opened}
      position="bottom-start"
      width={width}
      closeOnClickOutside={false}
      closeOnEscape={false}
      trapFocus
      withinPortal
    >
      <Popover.Target>
        <Chip
          ref={chip}
          icon={IconFilter}
          on={count > 0 || opened}
          count={count > 0 ? format.number(count) : undefined}
          onClick={() => setOpened(!opened)}
        >
          {label ?? t`Filter`}
        </Chip>
      </Popover.Target>
      <Popover.Dropdown p={0} onKeyDown={pressed} onPointerDownCapture={pressedInside}>
        <Suspense>
          {opened && (
            <FilterBuilder
              object={object}
              filter={filter}
              scope={scope}
              onApply={(next) => {
                setOpened(false)
                onApply(next)
              }}
            />
          )}
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Runs on a press outside; what hangs above the page from inside is inside, wherever it stands in the document. */
const usePressElsewhere = (enabled: boolean, but: RefObject<HTMLElement | null>, run: () => void) => {
  const inside = useRef(false)
  const pressed = useEffectEvent(({ target }: PointerEvent) => {
    if (!inside.current && target instanceof Node && but.current?.contains(target) !== true) run()
    inside.current = false
  })
  useEffect(() => {
    if (!enabled) return undefined
    document.addEventListener('pointerdown', pressed)
    return () => document.removeEventListener('pointerdown', pressed)
  }, [enabled])
  return () => {
    inside.current = true
  }
}
