import type { Page } from '@playwright/test'
import { makePdf } from '../factories/office-files'
import { send } from './story/approve'
import { registerOpen } from './story/mail-of-a-day'
import { fillCard, takeIn } from './story/register-letter'
import { liveText, roomId, write } from './story/room'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import { expect, test } from './support/fixtures'
import { openSearch } from './support/search'

const TASK = 'Служебное задание'
const NOTICE = 'Уведомление'

test('C-09.07 R-02.01 kinds the administrator makes go the whole way: desk, journal, room, approval, search', async ({
  as,
}) => {
  const [admin, clerk, author] = [await as('admin'), await as('zimina'), await as('vetrov')]

  await test.step('C-09.07 two kinds are made on the model of others, and put in order from the keyboard', async () => {
    await admin.goto('/admin?part=kinds')
    await make(admin, TASK, { like: 'Служебная записка · Внутренние', group: 'Распорядительные' })
    await make(admin, NOTICE, { like: 'Входящее письмо · Входящие', group: 'Информационно-справочные' })
    await admin.getByRole('button', { name: `Выше: вид «${NOTICE}»` }).press('Enter')
    await expect(admin.getByRole('button', { name: `Ниже: вид «${NOTICE}»` })).toBeEnabled()
    await expectAccessible(admin)
  })

  await test.step('T-12.03 a setting leads it to a journal, and the clerk registers it there', async () => {
    await admin.goto('/journals')
    await admin.getByRole('radiogroup', { name: 'Что показать' }).getByText('Настройки').click()
    await admin.getByRole('button', { name: 'Добавить настройку' }).click()
    const form = admin.getByRole('dialog', { name: 'Новая настройка регистрации' })
    await form.getByRole('combobox', { name: 'Вид документа' }).click()
    await admin.getByRole('option', { name: NOTICE }).click()
    await form.getByRole('combobox', { name: 'Журнал' }).click()
    await admin
      .getByRole('option', { name: /Входящая корреспонденция/ })
      .first()
      .click()
    await form.getByRole('button', { name: 'Сохранить' }).click()
    await expect(admin.getByRole('row', { name: new RegExp(NOTICE) })).toBeVisible()
    await clerk.goto('/registration')
    await takeIn(clerk, { name: 'Уведомление.pdf', buffer: makePdf(['О приостановке насосов']) })
    await clerk.getByRole('radiogroup', { name: 'Вид документа' }).getByText(NOTICE).click()
    await fillCard(clerk, {
      title: 'О приостановке насосов',
      theirNumber: 'УВ-17',
      organisation: 'АО «Северореченская теплосеть»',
      addressee: 'Карташов',
    })
    await expectAccessible(clerk, { asItStands: true })
    await registerOpen(clerk)
  })

  await test.step('A-02.04 A-04.01 an executor writes the other one and sends it for approval', async () => {
    await author.goto('/cabinet')
    await author.getByRole('button', { name: 'Создать' }).click()
    await author.getByRole('menuitem', { name: TASK }).click()
    await author.getByRole('textbox', { name: 'Заголовок' }).fill('О ревизии насосов')
    await author.getByRole('button', { name: 'Создать проект' }).click()
    await expect(liveText(author)).toBeVisible()
    await write(author, 'Проведите ревизию насосов.')
    expect(roomId(author)).not.toBe('')
    await send(author, 'Крылова')
  })

  await test.step('C-16.03 R-02.01 both are found by their kind and by its group', async () => {
    await clerk.goto('/cabinet')
    const found = async () => {
      const answer = await clerk.request.get('/api/v1/search', { params: { query: 'насосов' } })
      return ((await answer.json()) as { hits: unknown[] }).hits.length
    }
    await expect.poll(found, { timeout: 60_000 }).toBeGreaterThan(1)
    const line = await openSearch(clerk)
    await line.fill('насосов')
    const facet = (name: string) => clerk.getByRole('group', { name })
    await facet('Вид')
      .getByRole('checkbox', { name: new RegExp(NOTICE) })
      .check()
    await expect(clerk.getByRole('dialog').getByRole('option').first()).toContainText('О приостановке насосов')
    await facet('Вид')
      .getByRole('checkbox', { name: new RegExp(NOTICE) })
      .uncheck()
    await facet('Группа')
      .getByRole('checkbox', { name: /Распорядительные/ })
      .check()
    await expect(clerk.getByRole('dialog').getByRole('option').first()).toContainText('О ревизии насосов')
    await expect(clerk.getByRole('button', { name: 'Снять «Группа: Распорядительные»' })).toBeVisible()
    await expectAccessible(clerk)
  })

  await test.step('C-09.07 out of use it is offered no more, its document lives on; then it is put back', async () => {
    const phone = await as('admin', { phone: true })
    await phone.goto('/admin?part=kinds')
    for (const name of [TASK, NOTICE]) {
      await phone.getByRole('button', { name: `Вывести вид «${name}» из употребления` }).click()
      await phone.getByRole('dialog').getByRole('button', { name: 'Вывести' }).click()
      await expect(phone.getByRole('dialog')).toHaveCount(0)
    }
    await expect(phone.getByRole('button', { name: `Вернуть в употребление: ${TASK}` })).toBeVisible()
    await expectNoSidewaysScroll(phone)
    await expectAccessible(phone, { asItStands: true })
    await author.reload()
    await expect(author.getByText(TASK).first()).toBeVisible()
    await author.getByRole('button', { name: 'Создать' }).click()
    await expect(author.getByRole('menuitem', { name: 'Служебная записка' })).toBeVisible()
    await expect(author.getByRole('menuitem', { name: TASK })).toHaveCount(0)
  })
})

async function make(admin: Page, name: string, { like, group }: { like: string; group: string }): Promise<void> {
  await admin.getByRole('button', { name: 'Новый вид' }).click()
  const form = admin.getByRole('dialog', { name: 'Новый вид документов' })
  await form.getByRole('textbox', { name: 'Название вида' }).fill(name)
  await form.getByRole('combobox', { name: 'По образцу' }).click()
  await admin.getByRole('option', { name: like }).click()
  await form.getByRole('combobox', { name: 'Группа' }).click()
  await admin.getByRole('option', { name: group }).click()
  await expectAccessible(admin, { asItStands: true })
  await form.getByRole('button', { name: 'Сохранить' }).click()
  await expect(form).toHaveCount(0)
}
