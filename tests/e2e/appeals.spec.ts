import type { Page } from '@playwright/test'
import { makePdf } from '../factories/office-files'
import { registerOpen } from './story/mail-of-a-day'
import { takeIn } from './story/register-letter'
import { offered } from './story/room'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const AUTHOR = 'Кочергина Алёна Ильинична'
const ORAL = 'О ремонте тротуара у поликлиники'
const WRITTEN = 'О ремонте тротуара у поликлиники, повторно'
const LETTER = 'Прошу ещё раз рассмотреть вопрос о тротуаре у поликлиники.'

test('V-19.02 V-19.05 an oral appeal is registered from the keyboard, a written one of the same author is linked with it, and who takes no part finds neither', async ({
  as,
}) => {
  const [clerk, deputy, reader] = [await as('zimina'), await as('melnik'), await as('orlova')]
  let oral = ''

  await test.step('V-19.05 T-14.08 what was said on a reception is taken without a file, from the keyboard alone', async () => {
    await clerk.goto('/registration')
    await clerk.getByRole('button', { name: 'Принять без файла' }).press('Enter')
    const dialog = clerk.getByRole('dialog')
    const kind = dialog
      .getByRole('combobox', { name: 'Вид документа' })
      .or(dialog.getByRole('textbox', { name: 'Вид документа' }))
    // The dialog gives the focus to its main field a moment after it has opened; the kind is one step above.
    await expect(dialog.getByLabel('Что поступило')).toBeFocused()
    await clerk.keyboard.press('Shift+Tab')
    await expect(kind).toBeFocused()
    await clerk.keyboard.press('Enter')
    await expect(offered(clerk, 'Устное обращение')).toBeVisible()
    for (const key of ['ArrowDown', 'Enter']) await clerk.keyboard.press(key)
    await expect(kind).toHaveValue('Устное обращение на личном приёме')
    await dialog.getByLabel('Что поступило').focus()
    await clerk.keyboard.type(ORAL)
    await clerk.keyboard.press('Enter')
    await expect(clerk.getByRole('textbox', { name: 'Краткое содержание' })).toHaveValue(ORAL)
    await expect(clerk.getByRole('radio', { name: 'Устное, на приёме' })).toBeChecked()
    await expect(clerk.getByRole('button', { name: 'Журнал: Устные обращения' })).toBeVisible()
    await expect(clerk.getByLabel('Почему нет скана')).toHaveCount(0)
    await expect(clerk.getByRole('textbox', { name: 'Автор' })).toBeFocused()
    await clerk.keyboard.type(AUTHOR)
    await addressTo(clerk, 'Мельник')
    await expectAccessible(clerk, { asItStands: true })
    oral = await registerOpen(clerk)
    expect(oral).toMatch(/-УО$/)
    await expect(clerk.getByRole('region', { name: 'Зарегистрированное письмо' })).toContainText(AUTHOR)
  })

  await test.step('V-19.28 a scan is a letter until the clerk says that it is an appeal; what was typed comes back', async () => {
    await takeIn(clerk, { name: 'Обращение Кочергиной.pdf', buffer: makePdf([LETTER]) })
    const kinds = clerk.getByRole('radiogroup', { name: 'Вид документа' })
    await clerk.getByRole('textbox', { name: 'Подписал' }).fill('Кочергина А. И.')
    await kinds.getByRole('radio', { name: 'Входящее письмо' }).focus()
    await clerk.keyboard.press('ArrowRight')
    await expect(clerk.getByRole('textbox', { name: 'Подписал' })).toHaveCount(0)
    await expect(clerk.getByRole('button', { name: 'Журнал: Обращения граждан' })).toBeVisible()
    await kinds.getByRole('radio', { name: 'Обращение гражданина' }).press('ArrowLeft')
    await expect(clerk.getByRole('textbox', { name: 'Подписал' })).toHaveValue('Кочергина А. И.')
    await kinds.getByRole('radio', { name: 'Входящее письмо' }).press('ArrowRight')
  })

  await test.step('V-19.29 the earlier appeal of the same author is offered, and linked as the one that is repeated', async () => {
    await clerk.getByRole('textbox', { name: 'Автор' }).fill('кочергина А. И.')
    const offer = clerk.getByRole('status').filter({ hasText: `обращение № ${oral}` })
    await expect(offer).toContainText(AUTHOR)
    await expectAccessible(clerk, { asItStands: true })
    await offer.getByRole('button', { name: 'Связать как повторное' }).click()
    await expect(offer).toHaveCount(0)
    await expect(clerk.getByText(`Повторное к № ${oral}`)).toBeVisible()
  })

  let written = ''
  await test.step('V-19.04 it goes to the deputy with the term of the law, and both cards show the link', async () => {
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.getByRole('textbox', { name: 'Почтовый адрес' })).toBeFocused()
    await clerk.keyboard.type('699120, п. Ключи, ул. Речная, д. 2')
    await clerk.getByRole('textbox', { name: 'Краткое содержание' }).fill(WRITTEN)
    await clerk.getByRole('textbox', { name: 'Листов' }).fill('1')
    await clerk.getByRole('button', { name: 'В письме нет: приложения' }).click()
    await addressTo(clerk, 'Мельник')
    await clerk.getByRole('button', { name: /, 30 дней$/ }).click()
    await expect(clerk.getByRole('textbox', { name: 'Срок' })).toHaveValue(/^\d\d\.\d\d\.\d{4}$/)
    written = await registerOpen(clerk)
    expect(written).toMatch(/-ОГ$/)
    await clerk
      .getByRole('region', { name: 'Зарегистрированное письмо' })
      .getByRole('link', { name: 'К документу' })
      .click()
    await expect(clerk.getByText('Повторное к')).toBeVisible()
    await expect(clerk.getByText('699120, п. Ключи, ул. Речная, д. 2')).toBeVisible()
    await expectAccessible(clerk)
  })

  await test.step('V-19.27 the deputy finds both by the author, who reads all and takes no part finds nothing', async () => {
    await deputy.goto('/')
    await expect(deputy.getByLabel('Документы кабинета').getByText(WRITTEN)).toBeVisible()
    await expect.poll(() => found(deputy)).toEqual([ORAL, WRITTEN].sort())
    await reader.goto('/')
    expect(await found(reader)).toEqual([])
    await reader.keyboard.press('Control+k')
    await reader.getByRole('dialog').getByRole('combobox').fill('Кочергина')
    await expect(reader.getByRole('dialog').getByText('Ничего не найдено').first()).toBeVisible()
  })
})

async function addressTo(clerk: Page, surname: string): Promise<void> {
  await clerk
    .getByRole('combobox', { name: 'Адресаты' })
    .or(clerk.getByRole('textbox', { name: 'Адресаты' }))
    .first()
    .fill(surname)
  await offered(clerk, new RegExp(surname)).click()
}

/** Headings of what a person finds by the author's surname, through the door programs use. */
async function found(page: Page): Promise<string[]> {
  const answer = await page.request.get('/api/v1/search', { params: { query: 'Кочергина', source: 'appeal' } })
  const { hits } = (await answer.json()) as { hits: { title: { text: string }[] }[] }
  return hits.map(({ title }) => title.map(({ text }) => text).join('')).sort()
}
