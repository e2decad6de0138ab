import { registerLetter } from './story/register-letter'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const LETTER = {
  title: 'О передаче схемы газопровода',
  theirNumber: '05-11/318',
  organisation: 'Администрация Ключевского муниципального округа',
  addressee: 'Карташов',
  rareWords: 'стальные задвижки',
}

test('R-31.20 R-31.14 the clerk hands the original out, the head sees who has it, the clerk takes it back', async ({
  as,
}) => {
  const [clerk, head] = [await as('zimina'), await as('kartashov')]
  const number = await registerLetter(clerk, LETTER)
  const original = clerk.getByRole('region', { name: 'Бумажный подлинник' })

  await test.step('R-31.20 the original gets its cell', async () => {
    await original.getByRole('button', { name: 'Указать место' }).click()
    const form = clerk.getByRole('dialog', { name: 'Место подлинника' })
    await form.getByRole('textbox', { name: 'Ячейка' }).fill('ячейка 14')
    await clerk.keyboard.press('Enter')
    await expect(original).toContainText('отдел делопроизводства – ячейка 14')
    await expect(original).toContainText('на месте')
  })

  await test.step('R-31.20 it is handed out', async () => {
    await original.getByRole('button', { name: 'Выдать' }).click()
    const form = clerk.getByRole('dialog', { name: 'Выдать подлинник' })
    const toWhom = form.getByRole('combobox', { name: 'Кому' }).or(form.getByLabel('Кому')).first()
    await toWhom.fill('Ветров')
    await clerk.getByRole('option', { name: /Ветров/ }).click()
    await form.getByRole('textbox', { name: 'Для чего' }).fill('сверка схемы')
    await expectAccessible(clerk, { asItStands: true })
    await form.getByRole('button', { name: 'Выдать' }).click()
    await expect(original.getByRole('button', { name: 'Принять обратно' })).toBeVisible()
    await expect(original.getByRole('list', { name: 'Журнал выдачи' })).toContainText('сверка схемы')
  })

  await test.step('R-31.14 what is not copied is with the executor', async () => {
    const attachments = clerk.getByRole('region', { name: 'Физические приложения' })
    await attachments.getByRole('button', { name: 'Добавить приложение' }).click()
    const form = clerk.getByRole('dialog', { name: 'Физическое приложение' })
    await form.getByRole('textbox', { name: 'Что приложено' }).fill('Диск со схемой')
    await form.getByRole('combobox', { name: 'У кого' }).or(form.getByLabel('У кого')).first().fill('Ветров')
    await clerk.getByRole('option', { name: /Ветров/ }).click()
    await form.getByRole('button', { name: 'Добавить приложение' }).click()
    await expect(attachments.getByRole('listitem')).toContainText(/Диск со схемой, носитель.*Ветров/)
    await expectAccessible(clerk, { asItStands: true })
  })

  await test.step('R-31.20 the head sees on the card of the room who has it', async () => {
    const link = clerk
      .getByRole('region', { name: 'Зарегистрированное письмо' })
      .getByRole('link', { name: 'К документу' })
    await head.goto(`${await link.getAttribute('href')}/card`)
    const seen = head.getByRole('region', { name: 'Бумажный подлинник' })
    await expect(seen).toContainText(/У кого\s*Ветров/)
    await expect(seen.getByRole('button')).toHaveCount(0)
    await expectAccessible(head, { asItStands: true })
  })

  await test.step('R-31.20 the list has it, and the clerk takes it back there; the head sees it without reloading', async () => {
    await clerk.getByRole('button', { name: 'Списки делопроизводства' }).click()
    await clerk.getByRole('menuitem', { name: 'Подлинники на руках' }).click()
    const rows = clerk.getByRole('listitem').filter({ hasText: `№\u00a0${number}` })
    await expect(rows).toContainText('Ветров')
    const find = clerk.getByRole('searchbox', { name: 'У кого: фамилия или должность' })
    await find.fill('Никтошкин')
    await expect(clerk.getByText('Ничего не найдено')).toBeVisible()
    await find.fill('ветров')
    await expectAccessible(clerk, { asItStands: true })
    await rows.getByRole('button', { name: `Принять обратно: № ${number}` }).press('Enter')
    await expect(clerk.getByText(`Подлинник принят: № ${number}.`)).toBeVisible()
    await expect(rows).toHaveCount(0)
    await expect(head.getByRole('region', { name: 'Бумажный подлинник' })).toContainText('на месте')
  })
})
