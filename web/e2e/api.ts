import { expect, type Page } from '@playwright/test'

/** The API with the session of the page, as its own scripts use it. */
export const post = async (page: Page, path: string, data: unknown): Promise<{ id: string }> => {
  const cookies = await page.context().cookies()
  const token = cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
  const answer = await page.request.post(`/api/v1${path}`, { data, headers: { 'X-XSRF-TOKEN': token } })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return (await answer.json()) as { id: string }
}

export const items = async (
  page: Page,
  path: string,
): Promise<{ id: string; name: string; kind?: string }[]> => {
  const answer = await page.request.get(`/api/v1${path}`)
  return ((await answer.json()) as { items: { id: string; name: string; kind?: string }[] }).items
}
