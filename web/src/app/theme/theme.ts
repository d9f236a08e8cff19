import { createTheme, rem } from '@mantine/core'
import { components } from './components'

const font = "'Inter Variable', Inter, system-ui, sans-serif"

export const theme = createTheme({
  fontFamily: font,
  colors: {
    iris: ['#F4F3FE', '#E8E6FB', '#D2CEF6', '#B5AEEF', '#988EE6', '#7C70DB', '#6558CD', '#5346B4', '#433792', '#33296F'],
    gray: ['#F7F7F9', '#F1F1F5', '#E7E7ED', '#DEDEE6', '#D6D6DF', '#8E8E9C', '#656573', '#4A4A57', '#33333E', '#1D1D26'],
    dark: ['#E7E7EC', '#C0C0CA', '#9C9CAA', '#777786', '#3E3E49', '#2C2C35', '#212128', '#1B1B21', '#141419', '#0E0E12'],
  }, // prettier-ignore
  primaryColor: 'iris',
  primaryShade: { light: 7, dark: 6 },
  white: '#FFFFFF',
  black: '#1D1D26',
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.334', sm: '1.385', md: '1.429', lg: '1.5', xl: '1.4' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  headings: {
    fontFamily: font,
    sizes: {
      h1: { fontSize: rem(20), lineHeight: rem(28), fontWeight: '620' },
      h2: { fontSize: rem(16), lineHeight: rem(24), fontWeight: '600' },
      h3: { fontSize: rem(14), lineHeight: rem(20), fontWeight: '600' },
      h4: { fontSize: rem(13), lineHeight: rem(18), fontWeight: '600' },
    },
  },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(3), sm: rem(4), md: rem(6), lg: rem(8), xl: rem(12) },
  shadows: {
    xs: '0 1px 2px rgba(24,22,45,.05)',
    sm: '0 1px 3px rgba(24,22,45,.08), 0 1px 2px rgba(24,22,45,.05)',
    md: '0 6px 20px -6px rgba(24,22,45,.16), 0 2px 6px rgba(24,22,45,.06)',
    lg: '0 18px 48px -12px rgba(24,22,45,.28), 0 4px 14px rgba(24,22,45,.08)',
    xl: '0 18px 48px -12px rgba(24,22,45,.28), 0 4px 14px rgba(24,22,45,.08)',
  },
  breakpoints: { xs: '36em', sm: '48em', md: '62em', lg: '75em', xl: '90em' },
  components,
})
