import type { Page } from '@playwright/test'
import { labelledPdf, UNKNOWN_CODE } from '../../factories/stacks'
import { expect } from '../support/fixtures'
import { answered, headers } from '../support/papers'

export type Card = { documentId: string; number: string; code: string }
type Row = { documentId: string; number: string; date: string; title: string | null }
type Flow = 'incoming' | 'outgoing'

const get = <Answer>(page: Page, address: string) => answered<Answer>(page.request.get(`/api/v1${address}`))
const post = <Answer>(page: Page, address: string, data: object) =>
  answered<Answer>(page.request.post(`/api/v1${address}`, { data, headers: headers() }))

/** The register of an office's own journal, the last number first. */
export async function registerOf(page: Page, flow: Flow, restricted = false): Promise<Row[]> {
  const { journals } = await get<{ journals: Record<string, unknown>[] }>(page, '/journals')
  const journal = journals.find((one) => one.flow === flow && one.isDefault && one.restricted === restricted)
  const { rows } = await get<{ rows: Row[] }>(page, `/journals/${journal?.id}/register`)
  return rows.toSorted((one, other) => lastOf(other.number) - lastOf(one.number))
}

/** What a journal counts: «01-07/27» is the twenty-seventh. */
export const lastOf = (number: string): number => Number(/\/(\d+)/.exec(number)?.[1])

/**
 * Letters on paper are registered by several clerks at the same moment, by the door programs use, each with the reason
 * why its scan comes later; who considers them and from whom they are is as in the newest letter of the office.
 */
export async function registerTogether(clerks: Page[], titles: string[]): Promise<Card[]> {
  const [clerk] = clerks as [Page]
  const [newest] = await registerOf(clerk, 'incoming')
  const known = await get<{ correspondent: { id: string }; requisites: object }>(
    clerk,
    `/registry/cards/${newest?.documentId}`,
  )
  return Promise.all(
    titles.map(async (title, at) => {
      const page = clerks[at % clerks.length] as Page
      const { documentId } = await post<{ documentId: string }>(page, '/registry/intake', { title })
      const { regNumber } = await post<{ regNumber: string }>(page, `/registry/cards/${documentId}/registration`, {
        ...{ title, correspondentId: known.correspondent.id, theirNumber: `М-${at + 1}`, theirDate: '2026-11-19' },
        requisites: { ...known.requisites, linkIds: [], noScanReason: 'Сканируется вместе с утренней почтой' },
      })
      const { code } = await get<{ code: string }>(page, `/registry/cards/${documentId}`)
      return { documentId, number: regNumber, code }
    }),
  )
}

/** The letters as they lay in the scanner, each under its label, and one of another office at the end. */
export async function stackOf(cards: Card[]): Promise<Buffer> {
  const sheets = cards.map(({ code, number }) => ({ text: `Письмо ${number}`, code }))
  return Buffer.from(await (await labelledPdf([...sheets, { text: 'Чужое письмо', code: UNKNOWN_CODE }])).save())
}

/** As a scanner does: ten figures and Enter within a few milliseconds, where the focus is. */
export const readCode = (page: Page, code: string): Promise<void> =>
  page.evaluate((text) => {
    for (const key of [...text, 'Enter'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }, code)

/** A way past the registration, by keyboard as a clerk chooses it. */
export async function choose(clerk: Page, outcome: string): Promise<void> {
  await expect(clerk.getByRole('button', { name: 'Зарегистрировать' })).toBeEnabled()
  await clerk.keyboard.press('Alt+KeyO')
  await clerk.getByRole('menuitem', { name: outcome }).click()
}

export async function takeWithoutFile(clerk: Page, title: string): Promise<void> {
  await clerk.getByRole('button', { name: 'Принять без файла' }).click()
  const dialog = clerk.getByRole('dialog')
  await dialog.getByLabel('Что поступило').fill(title)
  await dialog.getByRole('button', { name: 'Принять', exact: true }).click()
  await expect(clerk.getByRole('textbox', { name: 'Содержание' })).toHaveValue(title)
}

/** Registers the open card, and answers the number that is read back. */
export async function registerOpen(clerk: Page): Promise<string> {
  await clerk.keyboard.press('Control+Enter')
  const read = clerk.getByRole('region', { name: 'Зарегистрированное письмо' })
  await expect(read).toBeVisible()
  return /№\s(\S+) от/.exec((await read.getByRole('heading').textContent()) ?? '')?.[1] ?? ''
}
