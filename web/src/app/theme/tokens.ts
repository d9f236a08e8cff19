import type { CSSVariablesResolver } from '@mantine/core'

type Meaning = readonly [text: string, ground: string, mark: string]

/** won · lost · over(due) · stale · now (today) · info: each a text, a soft ground and a mark. */
const meanings = {
  light: {
    won: ['#0A6A4E', '#E2F4EC', '#159A70'],
    lost: ['#9C2A4C', '#FBE9EF', '#C4476F'],
    over: ['#A93A0C', '#FDEDE4', '#DD5F22'],
    stale: ['#765200', '#FBF2D9', '#B98708'],
    now: ['#17559F', '#E7F0FB', '#3380D8'],
    info: ['#3F5768', '#ECF1F5', '#7890A2'],
  },
  dark: {
    won: ['#63D3A9', '#14352A', '#2FA67D'],
    lost: ['#F193AE', '#40202C', '#CF5C81'],
    over: ['#FFA27A', '#442516', '#E56B30'],
    stale: ['#E4BC55', '#382D11', '#C9981C'],
    now: ['#86B9F6', '#182F4C', '#4A90E2'],
    info: ['#A9BFCE', '#222F39', '#71899B'],
  },
} satisfies Record<'light' | 'dark', Record<string, Meaning>>

/** Series in their fixed order; the last is "the rest". */
const charts = {
  light: ['#5346B4', '#D47A22', '#24585A', '#3199D1', '#6A1F35', '#576629', '#8C8C9A'],
  dark: ['#988EE6', '#EE8F38', '#44CA9D', '#B9D2EC', '#D03864', '#C4CF83', '#8A8A98'],
}

const avatars = {
  light: {
    ground: ['#E3E1F6', '#DCEBE8', '#F1E4DA', '#DFE8F2', '#F0E0E8', '#E8EADB'],
    text: ['#40358A', '#20544B', '#6B4320', '#2B4A6C', '#6E2F4E', '#4A5120'],
  },
  dark: {
    ground: ['#37325F', '#1F3F39', '#45321F', '#24384D', '#472A38', '#383B22'],
    text: ['#CBC6F6', '#A6DDD0', '#EBC7A4', '#AFCFEF', '#F0B7CE', '#D3D99F'],
  },
}

const surfaces = {
  light: {
    '--mantine-color-body': '#FFFFFF',
    '--mantine-color-default': '#FFFFFF',
    '--mantine-color-default-hover': '#F1F1F5',
    '--mantine-color-default-border': '#D6D6DF',
    '--mantine-color-text': '#1D1D26',
    '--mantine-color-dimmed': '#656573',
    '--mantine-color-placeholder': '#696977',
    '--mantine-color-anchor': '#5346B4',
    '--od-canvas': '#F7F7F9',
    '--od-card': '#FFFFFF',
    '--od-pop': '#FFFFFF',
    '--od-hover': '#F1F1F5',
    '--od-sunk': '#F1F1F5',
    '--od-thumb': '#FFFFFF',
    '--od-sel': '#F4F3FE',
    '--od-active': '#E8E6FB',
    '--od-line': '#E7E7ED',
    '--od-outline': '#D6D6DF',
    '--od-ring': '#8E8E9C',
    '--od-second': '#4A4A57',
    '--od-link': '#5346B4',
    '--od-hit': '#FFEFB0',
    '--od-scrim': 'rgba(24,22,38,.36)',
    '--od-fresh': '#B4B6C4',
    '--od-stage-passed': '#988EE6',
    '--od-stage-now': '#5346B4',
    '--od-chip-line': '#B5AEEF',
    '--od-danger': '#9C2A4C',
  },
  dark: {
    '--mantine-color-body': '#1B1B21',
    '--mantine-color-default': '#212128',
    '--mantine-color-default-hover': '#26262E',
    '--mantine-color-default-border': '#3E3E49',
    '--mantine-color-text': '#E7E7EC',
    '--mantine-color-dimmed': '#9C9CAA',
    '--mantine-color-placeholder': '#8D8D9C',
    '--mantine-color-anchor': '#B5AEEF',
    '--od-canvas': '#141419',
    '--od-card': '#212128',
    '--od-pop': '#24242C',
    '--od-hover': '#26262E',
    '--od-sunk': '#24242B',
    '--od-thumb': '#3B3B47',
    '--od-sel': '#262441',
    '--od-active': '#2F2B55',
    '--od-line': '#2C2C35',
    '--od-outline': '#3E3E49',
    '--od-ring': '#777786',
    '--od-second': '#C0C0CA',
    '--od-link': '#B5AEEF',
    '--od-hit': '#5A4A10',
    '--od-scrim': 'rgba(6,6,10,.56)',
    '--od-fresh': '#5C5E6C',
    '--od-stage-passed': '#5A4EB5',
    '--od-stage-now': '#B5AEEF',
    '--od-chip-line': '#5A4EB5',
    '--od-danger': '#B23A62',
    '--mantine-shadow-xs': '0 1px 2px rgba(0,0,0,.3)',
    '--mantine-shadow-sm': '0 1px 3px rgba(0,0,0,.4)',
    '--mantine-shadow-md': '0 8px 24px -6px rgba(0,0,0,.6), 0 2px 6px rgba(0,0,0,.3)',
    '--mantine-shadow-lg': '0 20px 56px -10px rgba(0,0,0,.75), 0 4px 14px rgba(0,0,0,.4)',
    '--mantine-shadow-xl': '0 20px 56px -10px rgba(0,0,0,.75), 0 4px 14px rgba(0,0,0,.4)',
  },
}

const scheme = (name: 'light' | 'dark'): Record<string, string> => {
  const variables: Record<string, string> = { ...surfaces[name] }
  for (const [meaning, [text, ground, mark]] of Object.entries(meanings[name])) {
    variables[`--od-${meaning}-fg`] = text
    variables[`--od-${meaning}-bg`] = ground
    variables[`--od-${meaning}-mk`] = mark
  }
  charts[name].forEach((colour, i) => (variables[`--od-chart-${i}`] = colour))
  avatars[name].ground.forEach((colour, i) => (variables[`--od-avatar-${i}-bg`] = colour))
  avatars[name].text.forEach((colour, i) => (variables[`--od-avatar-${i}-fg`] = colour))
  variables['--mantine-color-error'] = meanings[name].lost[0]
  variables['--mantine-color-success'] = meanings[name].won[0]
  return variables
}

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--od-in': 'cubic-bezier(.2,0,0,1)',
    '--od-out': 'cubic-bezier(.4,0,1,1)',
    '--od-nav': '208px',
    '--od-rail': '56px',
    '--od-top': '48px',
    '--od-head': '48px',
    // Below the last line of what scrolls, so that a message covers nothing for good.
    '--od-foot': '76px',
    // What the shell's own buttons take of the upper right corner on a phone.
    '--od-corner': '56px',
    '--od-filters': '44px',
    '--od-gutter': '16px',
  },
  light: scheme('light'),
  dark: scheme('dark'),
})
