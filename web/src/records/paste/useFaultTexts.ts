import { useLingui } from '@lingui/react/macro'
import type { RefusedCell } from './plan'

/** Why a cell is not taken, in words. */
export const useFaultTexts = (): Record<RefusedCell['fault'], string> => {
  const { t } = useLingui()
  return {
    number: t`This is not a number`,
    date: t`This is not a date`,
    time: t`This is not a date with a time`,
    yesNo: t`This is neither yes nor no`,
    option: t`This is not one of the choices`,
    required: t`A value is needed here`,
    notFound: t`There is no record of this name`,
    several: t`Several records have this name`,
    tooLong: t`This is too long`,
    kind: t`Such a field is not pasted into`,
    noRow: t`There is no row for it in the list`,
    noColumn: t`There is no column for it`,
    locked: t`You may not change this record`,
    readOnly: t`This field cannot be changed`,
  }
}
