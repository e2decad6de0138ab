import type { Page } from '@playwright/test'
import { labelledPdf, UNKNOWN_CODE } from '../factories/stacks'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

type Card = { documentId: string; number: string; code: string }
const WANTED = 6

test('V-23.02 V-23.05 V-23.08 a stack goes to its cards, what nobody knows is attached by hand, a reading opens a card', async ({
  as,
}) => {
  const clerk = await as('zimina')
  const cards = await registeredCards(clerk)
  const sheets = cards.flatMap(({ code, number }) => [{ text: `Письмо ${number}`, code }, { text: 'Приложение' }])
  const stack = await labelledPdf([...sheets, { text: 'Чужое письмо', code: UNKNOWN_CODE }])

  await test.step('V-23.02 the clerk uploads one file and sees its pages go to their cards', async () => {
    await clerk.goto('/registration?list=stacks')
    const [chooser] = await Promise.all([
      clerk.waitForEvent('filechooser'),
      clerk.getByRole('button', { name: 'Загрузить стопку' }).first().click(),
    ])
    const buffer = Buffer.from(await stack.save())
    await chooser.setFiles({ name: 'Утренняя почта.pdf', mimeType: 'application/pdf', buffer })
    const row = clerk.getByRole('list', { name: 'Стопки' }).getByRole('button', { name: /Утренняя почта/ })
    await expect(row).toContainText(`${WANTED} документов в карточках`, { timeout: 60_000 })
    await expect(row).toContainText('нераспознан 1 набор')
    const went = clerk.getByRole('region', { name: 'Разошлось по карточкам' })
    for (const { number } of cards) await expect(went).toContainText(number)
    await expectAccessible(clerk, { asItStands: true })
  })

  await test.step('V-23.05 the unknown page is seen, and attached by the number of its card', async () => {
    const loose = clerk.getByRole('region', { name: 'Нераспознанные' })
    await expect(loose).toContainText('нет карточки с таким кодом')
    await expect
      .poll(() => loose.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0)
    await loose.getByRole('textbox', { name: 'Номер зарегистрированного документа' }).fill(cards[0]?.number ?? '')
    await clerk.getByRole('option').first().click()
    await loose.getByRole('button', { name: 'Приложить' }).click()
    await expect(clerk.getByText('Нераспознанных страниц нет')).toBeVisible()
    await expect(clerk.getByRole('region', { name: 'Разошлось по карточкам' })).toContainText('версия 2')
  })

  await test.step('V-23.07 V-23.08 a reading in the list and in the search line opens the card', async () => {
    const [, second, third] = cards
    await read(clerk, second?.code ?? '')
    await expect(clerk).toHaveURL(`/rooms/${second?.documentId}/card`)
    await clerk.keyboard.press('Control+k')
    await expect(clerk.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await read(clerk, third?.code ?? '')
    await expect(clerk).toHaveURL(`/rooms/${third?.documentId}/card`)
    await expect(clerk.getByRole('dialog')).toBeHidden()
  })
})

/** As a scanner does: ten figures and Enter within a few milliseconds, where the focus is. */
const read = (page: Page, code: string): Promise<void> =>
  page.evaluate((text) => {
    for (const key of [...text, 'Enter'])
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }, code)

/** Received letters the office has registered, each with what its label says. */
async function registeredCards(page: Page): Promise<Card[]> {
  const get = async <Answer>(address: string) => (await (await page.request.get(`/api/v1${address}`)).json()) as Answer
  const { journals } = await get<{ journals: { id: string; flow: string; isDefault: boolean }[] }>('/journals')
  const cards: Card[] = []
  for (const { id } of journals.filter(({ flow }) => flow === 'incoming')) {
    const { rows } = await get<{ rows: (Omit<Card, 'code'> & { title: string | null; state: string })[] }>(
      `/journals/${id}/register`,
    )
    for (const { documentId, number } of rows.filter(({ title, state }) => title !== null && state !== 'filed')) {
      const { code } = await get<{ code: string | null }>(`/registry/cards/${documentId}`)
      if (code && cards.length < WANTED) cards.push({ documentId, number, code })
    }
  }
  expect(cards).toHaveLength(WANTED)
  return cards
}
