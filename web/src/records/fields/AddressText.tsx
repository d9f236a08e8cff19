import { useLingui } from '@lingui/react/macro'
import type { FieldValue } from '../../lib/api/types'
import { countryName } from '../../lib/format/countries'
import { addressOf } from './values'

/** "Kneza Miloša 4, 11000 Beograd, Serbia": the code stands before the city, as on a letter here. */
export const addressLine = (language: string, value: FieldValue | undefined): string => {
  const { street, postalCode, city, region, country } = addressOf(value)
  const place = [postalCode, city].filter((part) => part !== undefined).join(' ')
  const land = country === undefined ? undefined : countryName(language, country)
  return [street, place === '' ? undefined : place, region, land]
    .filter((part) => part !== undefined)
    .join(', ')
}

export function AddressText({ value }: { value: FieldValue }) {
  const { i18n } = useLingui()
  return <>{addressLine(i18n.locale, value)}</>
}
