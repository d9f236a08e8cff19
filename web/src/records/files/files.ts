import {
  type Icon,
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconMail,
  IconMusic,
  IconPhoto,
  IconPresentation,
  IconVideo,
} from '@tabler/icons-react'
import { numberLocale } from '../../lib/format/locale'
import type { AttachedFile } from '../../lib/api/types'

/** As large as the server takes. */
export const mostBytes = 50 * 1024 * 1024

/** Larger pictures are looked at when they were fetched. */
const mostPreviewed = 5 * 1024 * 1024

const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

export const isPreviewed = ({ type, size }: AttachedFile): boolean =>
  pictures.has(type) && size <= mostPreviewed

export const filesOf = (value: unknown): AttachedFile[] =>
  Array.isArray(value)
    ? (value as unknown[]).filter(
        (one): one is AttachedFile => one !== null && typeof one === 'object' && 'id' in one && 'size' in one,
      )
    : []

const icons: readonly [RegExp, Icon][] = [
  [/^image\//, IconPhoto],
  [/^audio\//, IconMusic],
  [/^video\//, IconVideo],
  [/pdf$/, IconFileTypePdf],
  [/spreadsheet|excel|csv/, IconFileSpreadsheet],
  [/presentation|powerpoint/, IconPresentation],
  [/^message\/|outlook/, IconMail],
  [/zip|compressed|tar|rar|7z/, IconFileZip],
  [/^text\/|word|opendocument\.text|rtf/, IconFileText],
]

export const iconOfType = (type: string): Icon =>
  icons.find(([pattern]) => pattern.test(type))?.[1] ?? IconFile

const units = ['byte', 'kilobyte', 'megabyte'] as const

/** "3.4 MB" as the reader's language writes it. */
export const sizeText = (language: string, bytes: number): string => {
  const step = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2
  const value = bytes / 1024 ** step
  return new Intl.NumberFormat(numberLocale(language), {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: step > 0 && value < 10 ? 1 : 0,
  }).format(value)
}
