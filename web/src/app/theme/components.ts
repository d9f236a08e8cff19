import { type MantineThemeComponents, rem } from '@mantine/core'

/** [height, padding-x, font size] */
const buttons: Record<string, [number, number, number]> = {
  xs: [28, 10, 12],
  sm: [32, 12, 13],
  md: [36, 14, 14],
  lg: [44, 16, 14],
}
const inputs: Record<string, [number, number]> = { xs: [28, 12], sm: [32, 13], md: [36, 14], lg: [44, 15] }
const icons: Record<string, number> = { sm: 24, md: 32, lg: 44 }

const floating = { transitionProps: { duration: 120 }, shadow: 'md' } as const

/** Every kind of field is 36 high unless it says otherwise. */
const fields = Object.fromEntries(
  [
    'TextInput',
    'PasswordInput',
    'NativeSelect',
    'Select',
    'MultiSelect',
    'TagsInput',
    'Autocomplete',
    'NumberInput',
    'Textarea',
    'DateInput',
    'DatePickerInput',
    'DateTimePicker',
  ].map((name) => [name, { defaultProps: { size: 'md' } }]),
)

interface Sized {
  size?: string | number
}

/** Sizes and defaults of the design; everything else about a component is Mantine's. Plain objects: nothing is fetched for them. */
export const components: MantineThemeComponents = {
  ...fields,
  Button: {
    defaultProps: { size: 'sm', variant: 'default' },
    styles: { label: { fontWeight: 550 } },
    vars: (_theme: unknown, props: Sized) => {
      const [height, padding, font] = buttons[String(props.size ?? 'sm')] ?? [32, 12, 13]
      return {
        root: {
          '--button-height': rem(height),
          '--button-padding-x': rem(padding),
          '--button-fz': rem(font),
        },
      }
    },
  },
  ActionIcon: {
    defaultProps: { size: 'md', variant: 'subtle', color: 'gray' },
    vars: (_theme: unknown, props: Sized) => {
      const size = icons[String(props.size ?? 'md')]
      return { root: size === undefined ? {} : { '--ai-size': rem(size) } }
    },
  },
  Input: {
    defaultProps: { size: 'md' },
    vars: (_theme: unknown, props: Sized) => {
      const [height, font] = inputs[String(props.size ?? 'md')] ?? [36, 14]
      return { wrapper: { '--input-height': rem(height), '--input-fz': rem(font) } }
    },
  },
  InputWrapper: {
    defaultProps: { size: 'sm' },
    styles: {
      label: { fontWeight: 500, marginBottom: rem(4) },
      error: { fontSize: rem(13), marginTop: rem(4) },
    },
  },
  Checkbox: {
    vars: () => ({ root: { '--checkbox-size': rem(16), '--checkbox-radius': rem(4) } }),
  },
  Switch: {
    styles: { label: { fontSize: rem(14) }, description: { fontSize: rem(12), lineHeight: rem(16) } },
    vars: () => ({
      root: { '--switch-height': rem(18), '--switch-width': rem(30), '--switch-thumb-size': rem(14) },
    }),
  },
  Modal: {
    defaultProps: {
      padding: 'lg',
      centered: true,
      radius: 'lg',
      shadow: 'lg',
      transitionProps: { duration: 180 },
    },
    styles: {
      title: { fontSize: rem(16), fontWeight: 600, lineHeight: rem(24) },
      content: { background: 'var(--od-pop)' },
      header: { background: 'var(--od-pop)' },
    },
  },
  Menu: {
    defaultProps: { ...floating, radius: 'lg' },
    styles: {
      dropdown: { background: 'var(--od-pop)', padding: rem(6) },
      item: { minHeight: rem(32), padding: `0 ${rem(10)}`, fontSize: rem(13) },
      itemSection: { marginInlineEnd: rem(10) },
      label: { padding: `${rem(6)} ${rem(10)} ${rem(2)}`, fontSize: rem(12) },
    },
  },
  Popover: {
    defaultProps: { ...floating, radius: 'lg' },
    styles: { dropdown: { background: 'var(--od-pop)' } },
  },
  Tooltip: {
    defaultProps: {
      openDelay: 350,
      closeDelay: 0,
      withArrow: false,
      fz: 'xs',
      px: 8,
      py: 4,
      withinPortal: true,
    },
  },
}
