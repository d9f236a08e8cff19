import { queryOptions } from '@tanstack/react-query'
import { api } from './client'

/** From that day on one unit of the currency is worth so much in the company's own. */
export interface ExchangeRate {
  currency: string
  /** `2026-11-24` */
  validOn: string
  rate: string
}

const address = ({ currency, validOn }: Pick<ExchangeRate, 'currency' | 'validOn'>) =>
  `/exchange-rates/${currency}/${validOn}`

export const exchangeRates = {
  put: (rate: ExchangeRate) => api.put<ExchangeRate>(address(rate), { rate: rate.rate }),
  remove: (rate: ExchangeRate) => api.delete(address(rate)),
}

export const ratesQuery = queryOptions({
  queryKey: ['exchange-rates'],
  queryFn: async ({ signal }) =>
    (await api.get<{ items: ExchangeRate[] }>('/exchange-rates', { signal })).items,
  staleTime: 5 * 60_000,
})
