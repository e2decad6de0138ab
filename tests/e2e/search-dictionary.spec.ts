import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import { expect, test } from './support/fixtures'

test('C-16.02 the administrator keeps the dictionary of search', async ({ as, complaints }) => {
  const page = await as('admin')
  await page.goto('/admin')
  await page.getByRole('radiogroup', { name: 'Раздел управления' }).getByText('Словарь поиска').click()
  const groups = page.getByRole('table', { name: 'Группы словаря' })
  const find = page.getByRole('searchbox', { name: 'Слово или сокращение' })
  await expect(groups.getByText('Минстрой')).toBeVisible()
  await expectAccessible(page)

  await test.step('a word of another group is refused, and said which', async () => {
    await find.fill('Сумская верста')
    await expect(page.getByText('Группы с таким словом в словаре нет.')).toBeVisible()
    await page.getByRole('button', { name: 'Добавить группу' }).first().click()
    const words = page.getByRole('dialog').getByLabel('Слова группы')
    await words.fill('Минстрой')
    await words.press('Enter')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await expect(page.getByText('«Минстрой» уже стоит в другой группе')).toBeVisible()
    // The browser itself writes down every answer 409.
    await expect.poll(() => complaints.splice(0).filter((line) => !line.includes('409'))).toEqual([])
    await expectAccessible(page, { asItStands: true })
    await words.press('Backspace')
    await words.fill('СВ мера')
    await page.getByRole('button', { name: 'Сохранить' }).click()
    await expect(groups.getByText('СВ мера')).toBeVisible()
  })

  await test.step('taken out of use and put back', async () => {
    await page.getByRole('button', { name: 'Убрать «Сумская верста»' }).click()
    await expect(groups.getByText('не используется')).toBeVisible()
    await expectAccessible(page, { asItStands: true })
    await page.getByRole('button', { name: 'Вернуть' }).click()
    await expect(groups.getByText('не используется')).toBeHidden()
    await page.getByRole('button', { name: 'Убрать «Сумская верста»' }).click()
    await expect(groups.getByText('не используется')).toBeVisible()
  })

  const phone = await as('admin', { phone: true })
  await phone.goto('/admin')
  await phone.getByText('Словарь поиска').click()
  await expect(phone.getByText('Минстрой')).toBeVisible()
  await expectNoSidewaysScroll(phone)
})
