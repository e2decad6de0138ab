import type { Page } from '@playwright/test'
import { makePdf } from '../factories/office-files'
import { takeIn } from './story/register-letter'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const JOURNAL = 'Письма судов'
const GROUP = 'Судебная группа'

test('T-13.03 T-12.03 the administrator says who registers where, and the desk of each clerk knows it', async ({
  as,
}) => {
  const [admin, inside, outside] = [await as('admin'), await as('belova'), await as('zimina')]

  await test.step('T-13.02 a clerk asks for it, the administrator hears of it without a reload and says it is done', async () => {
    await admin.goto('/journals?part=requests')
    await expect(admin.getByText('Заявок нет')).toBeVisible()
    await inside.goto('/journals?part=requests')
    await inside.getByRole('button', { name: 'Подать заявку' }).click()
    const form = inside.getByRole('dialog', { name: 'Заявка администратору' })
    await form.getByText('Группа регистрации').click()
    await form.getByRole('textbox', { name: 'Что настроить' }).fill(`Нужна группа «${GROUP}»`)
    await expectAccessible(inside, { asItStands: true })
    await form.getByRole('button', { name: 'Отправить' }).click()
    await expect(form).toHaveCount(0)
    const asked = admin.getByRole('listitem').filter({ hasText: GROUP })
    await expect(asked).toContainText('Белова')
    await expectAccessible(admin, { asItStands: true })
    await asked.getByRole('button', { name: 'Выполнено' }).click()
    await expect(asked).toHaveCount(0)
    await expect(inside.getByText('Заявок нет')).toBeVisible()
  })

  await test.step('T-13.01 a group is made and its journal is tied to it', async () => {
    await openJournal(outside)
    await admin.goto('/journals')
    await part(admin, 'Группы')
    await admin.getByRole('button', { name: 'Добавить группу' }).click()
    const form = admin.getByRole('dialog', { name: 'Новая группа регистрации' })
    await form.getByRole('textbox', { name: 'Группа' }).fill(GROUP)
    await form.getByRole('textbox', { name: 'Кто регистрирует' }).fill('Белова')
    await admin.getByRole('option', { name: /Белова/ }).click()
    await expectAccessible(admin, { asItStands: true })
    await form.getByRole('button', { name: 'Сохранить' }).press('Enter')
    await expect(admin.getByRole('row', { name: new RegExp(GROUP) })).toContainText('не связаны')
    await part(admin, 'Журналы')
    await admin.getByRole('navigation', { name: 'Журналы регистрации' }).getByText(JOURNAL).click()
    await admin.getByRole('button', { name: 'Действия с журналом' }).click()
    await admin.getByRole('menuitem', { name: 'Изменить журнал' }).click()
    const journal = admin.getByRole('dialog', { name: 'Изменить журнал' })
    await journal.getByRole('combobox', { name: 'Группа регистрации' }).click()
    await admin.getByRole('option', { name: GROUP }).click()
    await journal.getByRole('button', { name: 'Сохранить' }).click()
    await expect(journal).toHaveCount(0)
    await expectAccessible(admin, { asItStands: true })
  })

  await test.step('T-13.03 its journal stands at the desk of its people only', async () => {
    for (const [clerk, seen] of [
      [inside, 1],
      [outside, 0],
    ] as const) {
      await clerk.goto('/registration')
      await takeIn(clerk, { name: `Письмо суда ${seen}.pdf`, buffer: makePdf([`Определение ${seen}`]) })
      await clerk.getByRole('button', { name: /^Журнал: / }).click()
      await expect(clerk.getByRole('menuitem', { name: /Входящая корреспонденция/ })).toBeVisible()
      await expect(clerk.getByRole('menuitem', { name: new RegExp(JOURNAL) })).toHaveCount(seen)
      await clerk.keyboard.press('Escape')
    }
  })

  await test.step('T-12.03 a setting is made and removed; the registry reads it, others are told whose it is', async () => {
    await part(admin, 'Настройки')
    await admin.getByRole('button', { name: 'Добавить настройку' }).click()
    const form = admin.getByRole('dialog', { name: 'Новая настройка регистрации' })
    await form.getByRole('combobox', { name: 'Вид документа' }).click()
    await admin.getByRole('option', { name: 'Служебная записка' }).click()
    await form.getByRole('combobox', { name: 'Журнал' }).click()
    await admin.getByRole('option', { name: /Внутренние документы/ }).click()
    await form.getByRole('button', { name: 'Сохранить' }).click()
    await expect(admin.getByRole('row', { name: /Служебная записка/ })).toContainText('Все подразделения')
    await outside.goto('/journals?part=settings')
    await expect(outside.getByRole('row', { name: /Служебная записка/ })).toBeVisible()
    await expect(outside.getByRole('button', { name: 'Добавить настройку' })).toHaveCount(0)
    await expectAccessible(outside, { asItStands: true })
    await admin.getByRole('button', { name: 'Убрать настройку «Служебная записка»' }).click()
    await admin.getByRole('dialog').getByRole('button', { name: 'Убрать' }).click()
    // Another story may have left a setting of its own in the same office.
    await expect(outside.getByRole('row', { name: /Служебная записка/ })).toHaveCount(0)
    const reader = await as('sokolova')
    await reader.goto('/journals?part=groups')
    await expect(reader.getByText('Раздел для регистраторов')).toBeVisible()
  })
})

const part = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Что показать' }).getByText(name).click()

async function openJournal(clerk: Page): Promise<void> {
  await clerk.goto('/journals')
  await clerk.getByRole('button', { name: 'Открыть журнал' }).click()
  const form = clerk.getByRole('dialog', { name: 'Новый журнал' })
  await form.getByRole('textbox', { name: 'Название' }).fill(JOURNAL)
  await form.getByRole('textbox', { name: 'Индекс подразделения' }).fill('01')
  await form.getByRole('textbox', { name: 'Индекс дела' }).fill('21')
  await form.getByRole('button', { name: 'Открыть журнал' }).click()
  await expect(clerk.getByRole('navigation', { name: 'Журналы регистрации' })).toContainText(JOURNAL)
}
