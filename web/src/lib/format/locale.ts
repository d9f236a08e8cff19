import type { Language } from '../languages'

/** English shows the day before the month and 24 hours, as everybody else here does. */
const dateLocales: Record<string, string> = { en: 'en-GB' }

/** Chromium carries no data for Azerbaijani; German groups and separates digits the same way. */
const numberLocales: Record<string, string> = { az: 'de' }

export const dateLocale = (language: string): string => dateLocales[language] ?? language
export const numberLocale = (language: string): string => numberLocales[language] ?? language
export const isAzerbaijani = (language: string): boolean => language === ('az' satisfies Language)

/* eslint-disable lingui/no-unlocalized-strings -- data of one language */
export const azerbaijani = {
  months: [
    'yanvar',
    'fevral',
    'mart',
    'aprel',
    'may',
    'iyun',
    'iyul',
    'avqust',
    'sentyabr',
    'oktyabr',
    'noyabr',
    'dekabr',
  ],
  short: ['yan', 'fev', 'mar', 'apr', 'may', 'iyn', 'iyl', 'avq', 'sen', 'okt', 'noy', 'dek'],
  weekdays: ['bazar', 'bazar ertəsi', 'çərşənbə axşamı', 'çərşənbə', 'cümə axşamı', 'cümə', 'şənbə'],
}
