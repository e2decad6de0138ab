import type { Page } from '@playwright/test'
import { makePdf } from '../factories/office-files'
import { registerOpen } from './story/mail-of-a-day'
import { takeIn } from './story/register-letter'
import { offered } from './story/room'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import { expect, test } from './support/fixtures'
import { draftFor } from './support/text'

const LEVEL = 'Уровень акта'
const NOTE = 'Место хранения'

test('C-09.08 C-09.07 a requisite the administrator adds to a kind is asked for by the desk, seen on the card and taken out of use', async ({
  as,
}) => {
  const [admin, clerk] = [await as('admin'), await as('zimina')]

  await test.step('C-09.08 the administrator adds two, one of them mandatory, and puts it first from the keyboard', async () => {
    await admin.goto('/admin')
    await admin.getByRole('radiogroup', { name: 'Раздел управления' }).getByText('Виды документов').click()
    await add(admin, 'Правовой акт', { name: NOTE })
    await add(admin, 'Правовой акт', { name: LEVEL, options: 'Федеральный\nРегиональный', mandatory: true })
    const list = admin.getByRole('list', { name: 'Дополнительные реквизиты: Правовой акт' })
    await expect(list.getByRole('listitem')).toHaveText([new RegExp(NOTE), new RegExp(LEVEL)])
    await admin.getByRole('button', { name: `Выше: «${LEVEL}»` }).press('Enter')
    await expect(list.getByRole('listitem')).toHaveText([new RegExp(LEVEL), new RegExp(NOTE)])
    await expect(admin.getByRole('button', { name: `Ниже: «${LEVEL}»` })).toBeFocused()
    await expectAccessible(admin)
  })

  await test.step('R-02.01 the group of a kind is chosen from the list', async () => {
    const group = admin.getByRole('combobox', { name: 'Группа вида «Служебная записка»' })
    await expect(group).toHaveValue('Информационно-справочные')
    await group.click()
    await admin.getByRole('option', { name: 'Распорядительные' }).click()
    await expect(group).toHaveValue('Распорядительные')
    await admin.reload()
    await expect(group).toHaveValue('Распорядительные')
    await group.click()
    await admin.getByRole('option', { name: 'Информационно-справочные' }).click()
    await expect(group).toHaveValue('Информационно-справочные')
  })

  await test.step('C-09.08 the desk asks for it and registers nothing without it', async () => {
    await openAct(clerk, 'Закон о мелиорации')
    await fillAct(clerk, 'Закон о мелиорации')
    await clerk.keyboard.press('Control+Enter')
    const level = clerk.getByRole('combobox', { name: LEVEL })
    await expect(level).toBeFocused()
    await expect(level).toHaveAttribute('aria-invalid', 'true')
    await expect(clerk.getByText('Заполните поле')).toHaveCount(1)
    await clerk.getByRole('textbox', { name: NOTE }).fill('шкаф 4')
    await expectAccessible(clerk, { asItStands: true })
    await level.click()
    await clerk.getByRole('option', { name: 'Региональный' }).click()
    await registerOpen(clerk)
    const read = clerk.getByRole('region', { name: 'Зарегистрированное письмо' })
    await expect(read.getByRole('term').filter({ hasText: LEVEL })).toHaveCount(1)
    await expect(read.getByText('Региональный')).toBeVisible()
    await read.getByRole('link', { name: 'К документу' }).click()
    await openCard(clerk)
    const added = clerk.getByRole('region', { name: 'Дополнительные реквизиты' })
    await expect(added.getByRole('term')).toHaveText([LEVEL, NOTE])
    await expect(added.getByRole('definition')).toHaveText(['Региональный', 'шкаф 4'])
    await expectAccessible(clerk, { asItStands: true })
  })

  await test.step('C-09.08 out of use it is asked for no more, and still read where it is filled', async () => {
    const phone = await as('admin', { phone: true })
    await phone.goto('/admin?part=kinds')
    for (const name of [LEVEL, NOTE]) {
      await phone.getByRole('button', { name: `Вывести из употребления «${name}»` }).click()
      await phone.getByRole('dialog').getByRole('button', { name: 'Вывести' }).click()
      await expect(phone.getByRole('dialog')).toHaveCount(0)
    }
    for (const name of [LEVEL, NOTE])
      await expect(phone.getByRole('button', { name: `Вернуть «${name}»` })).toBeVisible()
    await expectNoSidewaysScroll(phone)
    await expectAccessible(phone, { asItStands: true })
    await clerk.reload()
    await expect(clerk.getByRole('region', { name: 'Дополнительные реквизиты' })).toContainText('Региональный')
    await openAct(clerk, 'Закон о недрах')
    await expect(clerk.getByRole('combobox', { name: 'Вид акта' })).toBeVisible()
    await expect(clerk.getByRole('combobox', { name: LEVEL })).toHaveCount(0)
    await phone.getByRole('button', { name: `Вернуть «${LEVEL}»` }).press('Enter')
    await expect(phone.getByRole('button', { name: `Вывести из употребления «${LEVEL}»` })).toBeVisible()
    await expect(clerk.getByRole('combobox', { name: LEVEL })).toBeVisible()
    await phone.getByRole('button', { name: `Вывести из употребления «${LEVEL}»` }).click()
    await phone.getByRole('dialog').getByRole('button', { name: 'Вывести' }).click()
    await expect(phone.getByRole('dialog')).toHaveCount(0)
  })
})

test('C-09.08 in a draft of one’s own such requisites are filled where they stand, each with its past', async ({
  as,
}) => {
  const [admin, author] = [await as('admin'), await as('vetrov')]
  await admin.goto('/admin?part=kinds')
  await add(admin, 'Исходящее письмо', { name: 'Копий на бумаге', type: 'Число' })
  await add(admin, 'Исходящее письмо', { name: 'Срочно до', type: 'Дата' })
  await author.goto(`/rooms/${await draftFor(author, { title: 'О резервных насосах' })}/card`)
  const added = author.getByRole('region', { name: 'Дополнительные реквизиты' })
  await fill(author, 'Копий на бумаге', '2,5')
  await expect(added.getByRole('definition').first()).toContainText('2,5')
  await fill(author, 'Срочно до', '12.12.2026')
  await expect(added.getByRole('definition').last()).toContainText('12.12.2026')
  await fill(author, 'Копий на бумаге', '3')
  await added
    .getByRole('button', { name: /Копий на бумаге/ })
    .last()
    .click()
  await expect(author.getByRole('dialog')).toContainText('2,5')
  await expectAccessible(author, { asItStands: true })
  for (const name of ['Копий на бумаге', 'Срочно до']) {
    await admin.getByRole('button', { name: `Вывести из употребления «${name}»` }).click()
    await admin.getByRole('dialog').getByRole('button', { name: 'Вывести' }).click()
    await expect(admin.getByRole('dialog')).toHaveCount(0)
  }
})

type Added = { name: string; type?: string; options?: string; mandatory?: boolean }

async function add(admin: Page, kind: string, { name, type, options, mandatory }: Added): Promise<void> {
  await admin.getByRole('button', { name: `Добавить реквизит: ${kind}` }).click()
  const form = admin.getByRole('dialog', { name: `Новый реквизит: ${kind}` })
  await form.getByRole('textbox', { name: 'Название' }).fill(name)
  await form.getByRole('combobox', { name: 'Тип' }).click()
  await admin.getByRole('option', { name: type ?? (options ? 'Выбор из списка' : 'Строка') }).click()
  if (options) await form.getByRole('textbox', { name: 'Значения списка' }).fill(options)
  if (mandatory) await form.getByRole('checkbox', { name: 'Обязательный' }).check()
  await form.getByRole('button', { name: 'Сохранить' }).click()
  await expect(form).toHaveCount(0)
}

const openCard = (page: Page) => page.getByRole('link', { name: 'Карточка', exact: true }).click()

async function fill(author: Page, name: string, value: string): Promise<void> {
  await author.getByRole('button', { name: `Изменить: ${name}` }).click()
  const input = author.getByRole('textbox', { name })
  await input.fill(value)
  await author.getByRole('button', { name: 'Сохранить' }).click()
  await expect(input).toHaveCount(0)
}

/** A legal act in the queue, nothing of its card filled. */
async function openAct(clerk: Page, title: string): Promise<void> {
  await clerk.goto('/registration')
  await takeIn(clerk, { name: `${title}.pdf`, buffer: makePdf([title]) })
  await clerk.getByRole('radiogroup', { name: 'Вид документа' }).getByText('Правовой акт').click()
}

/** Every field a legal act has of its own. */
async function fillAct(clerk: Page, title: string): Promise<void> {
  await clerk.getByLabel('Орган, принявший акт').first().fill('АО «Северореченская теплосеть»')
  await offered(clerk, 'АО «Северореченская теплосеть»').click()
  await clerk.getByRole('combobox', { name: 'Вид акта' }).click()
  await clerk.getByRole('option', { name: 'Закон', exact: true }).click()
  await clerk.getByRole('textbox', { name: 'Подписал' }).fill('Воронцов П. А.')
  await clerk.getByRole('textbox', { name: '№ акта' }).fill('14-З')
  await clerk.getByRole('textbox', { name: 'Дата акта' }).fill('20.11.2026')
  await clerk.getByRole('textbox', { name: 'Наименование акта' }).fill(title)
  await clerk.getByRole('textbox', { name: 'Листов' }).fill('2')
  await clerk.getByRole('textbox', { name: 'Приложений' }).fill('1 на 1 л.')
  await clerk.getByLabel('Адресаты').first().fill('Мельник')
  await offered(clerk, /Мельник/).click()
}
