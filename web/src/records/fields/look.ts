import {
  type Icon,
  IconAlignLeft,
  IconArrowsExchange,
  IconAt,
  IconCalendar,
  IconCash,
  IconCheckbox,
  IconClock,
  IconHash,
  IconHourglass,
  IconLetterCase,
  IconLink,
  IconListCheck,
  IconListDetails,
  IconMail,
  IconMapPin,
  IconNumber,
  IconPaperclip,
  IconPhone,
  IconPilcrow,
  IconSitemap,
  IconStar,
  IconTag,
  IconUser,
  IconUsersGroup,
} from '@tabler/icons-react'
import type { FieldDescription, FieldType } from '../../lib/api/types'

const icons: Record<FieldType, Icon> = {
  text: IconLetterCase,
  longText: IconAlignLeft,
  integer: IconHash,
  decimal: IconHash,
  money: IconCash,
  yesNo: IconCheckbox,
  date: IconCalendar,
  instant: IconClock,
  choice: IconListDetails,
  tags: IconTag,
  emails: IconMail,
  phones: IconPhone,
  link: IconLink,
  relation: IconArrowsExchange,
  about: IconAt,
  duration: IconHourglass,
  rating: IconStar,
  choices: IconListCheck,
  address: IconMapPin,
  autonumber: IconNumber,
  relations: IconSitemap,
  richText: IconPilcrow,
  files: IconPaperclip,
  first: IconAt,
  segments: IconUsersGroup,
}

export const iconOf = ({ type, relation }: Pick<FieldDescription, 'type' | 'relation'>): Icon =>
  relation === 'user' ? IconUser : icons[type]

/** Numbers, money and dates stand right, so that figures align. */
export const isFigure = (type: FieldType): boolean =>
  ['integer', 'decimal', 'money', 'date', 'instant', 'duration'].includes(type)

const widths: Partial<Record<FieldType, number>> = {
  longText: 280,
  integer: 104,
  decimal: 112,
  money: 136,
  yesNo: 88,
  date: 128,
  instant: 132,
  choice: 132,
  phones: 160,
  emails: 204,
  tags: 160,
  about: 200,
  duration: 120,
  rating: 128,
  choices: 200,
  address: 240,
  autonumber: 120,
  relations: 220,
  richText: 280,
  files: 200,
}

export const widthOf = ({ type, relation }: FieldDescription): number =>
  relation === 'user' ? 168 : (widths[type] ?? 176)

export const narrowest = 72
export const nameWidth = 240
