import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import { createDraft, openText } from './support/drafts'
import { expect, test } from './support/fixtures'

const NBSP = '\u00a0'
const REQUISITES = {
  addressees: [{ position: 'Главе Ключевского муниципального округа', name: 'П.А. Воронцову', address: '' }],
  heading: 'О готовности объектов.',
  signatory: { position: 'Министр', name: 'Д.Н. Карташов' },
  executor: { name: 'Ветров Игорь Петрович', phone: '(000) 245-10-15' },
}

test('R-08.17, R-05.03 a breach is named, shown, mended by one press and taken back by another', async ({ as }) => {
  const page = await as('vetrov')
  const id = await createDraft(page, { requisites: REQUISITES })
  const text = await openText(page, id)
  await text.click()
  await page.keyboard.type('Направляем отчёт N 5 за март , принятый 5.3.2026.')
  await page.getByRole('button', { name: /^Нормоконтроль: \d+/ }).click()
  const panel = page.getByRole('complementary', { name: 'Нормоконтроль' })
  const latin = panel.getByRole('listitem').filter({ hasText: 'Латинская N' })
  await expect(latin).toContainText('R-08.17')
  await expect(latin).toContainText('п. 3.3.15')
  await expect(page.locator('.breach').first()).toBeVisible()
  await expectAccessible(page)

  await latin.getByRole('button', { name: 'Исправить' }).click()
  await expect(text).toContainText(`отчёт №${NBSP}5 за март`)
  await expect(latin).toHaveCount(0)
  await panel.getByRole('button', { name: 'Отменить' }).click()
  await expect(text).toContainText('отчёт N 5 за март')

  await panel.getByRole('button', { name: /^Исправить \d+ замечани/ }).click()
  await expect(text).toHaveText(`Направляем отчёт №${NBSP}5 за март, принятый 05.03.2026.`)
  await expect(page.locator('[data-requisite="heading"]')).toHaveText('О готовности объектов')
  await expect(page.locator('[data-requisite="addressees"]')).toContainText('Воронцову П.А.')
  await expect(panel).toContainText('Замечаний нет')
  await panel.getByRole('button', { name: 'Отменить' }).click()
  await expect(text).toContainText('отчёт N 5 за март ,')
  await expect(page.locator('[data-requisite="heading"]')).toHaveText('О готовности объектов.')
})

test('F8 goes through the breaches while the text is written, and a hidden rule stays hidden', async ({ as }) => {
  const page = await as('vetrov')
  const id = await createDraft(page, { requisites: { ...REQUISITES, heading: 'О готовности', addressees: [] } })
  const text = await openText(page, id)
  await text.click()
  await page.keyboard.type('Слова  слова. Отчёт N 7.')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F8')
  const panel = page.getByRole('complementary', { name: 'Нормоконтроль' })
  const current = panel.locator('[aria-current="true"]')
  await expect(current).toContainText('Лишние пробелы')
  await page.keyboard.press('F8')
  await expect(current).toContainText('Латинская N')
  await page.keyboard.press('Shift+F8')
  await expect(current).toContainText('Лишние пробелы')
  await page.getByRole('button', { name: 'Действия: Лишние пробелы' }).click()
  await page.getByRole('menuitem', { name: 'Скрыть правило' }).click()
  await expect(panel.getByText('Лишние пробелы')).toHaveCount(0)

  await page.reload()
  await page.getByRole('button', { name: /^Нормоконтроль: \d+/ }).click()
  await expect(panel.getByText('Латинская N')).toBeVisible()
  await expect(panel.getByText('Лишние пробелы')).toHaveCount(0)
  await panel.getByRole('button', { name: 'Показать все правила' }).click()
  await expect(panel.getByText('Лишние пробелы')).toBeVisible()
})

test('on a telephone the breaches are a sheet under the page', async ({ as }) => {
  const page = await as('vetrov', { phone: true })
  const id = await createDraft(page, { requisites: REQUISITES })
  await page.goto(`/rooms/${id}/text`)
  await page.getByRole('button', { name: /^Нормоконтроль: \d+/ }).click()
  const panel = page.getByRole('complementary', { name: 'Нормоконтроль' })
  await expect(panel.getByText('Точка в конце заголовка', { exact: true })).toBeVisible()
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
})
