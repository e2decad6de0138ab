import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const TITLE = 'Об освещении двора дома № 8 по улице Сосновой'

test('R-29.09 the clerk hands the original of an appeal over by a register, its receiver does not find it, it waits again', async ({
  as,
}) => {
  const [clerk, receiver] = [await as('zimina'), await as('sedova')]
  await clerk.goto('/registration')
  await clerk.getByRole('button', { name: 'Списки делопроизводства' }).click()
  await clerk.getByRole('menuitem', { name: 'Подлинники обращений' }).click()
  const waiting = clerk.getByRole('region', { name: 'Ждут передачи' })
  const row = waiting.getByRole('listitem').filter({ hasText: TITLE })
  await expect(row).toContainText('Дроздов Михаил Ефимович')
  const link = row.getByRole('link')
  const room = (await link.getAttribute('href')) ?? ''
  const number = /№\s*(\S+)/.exec((await link.textContent()) ?? '')?.[1] ?? ''
  const registerName = /^Реестр № \d+$/
  let register = ''

  await test.step('R-29.09 everything is chosen, one is left, the register is made', async () => {
    const all = waiting.getByRole('checkbox', { name: 'Выбрать все подлинники' })
    await expect(all).toBeChecked()
    await all.uncheck()
    await expect(waiting.getByRole('button', { name: 'Составить реестр' })).toBeDisabled()
    await waiting.getByRole('checkbox', { name: `Выбрать № ${number}`, exact: true }).check()
    await expectAccessible(clerk, { asItStands: true })
    await waiting.getByRole('button', { name: 'Составить реестр' }).click()
    const form = clerk.getByRole('dialog', { name: 'Реестр подлинников обращений' })
    const whom = form.getByLabel('Кто принимает в отделе по работе с обращениями').first()
    await whom.fill('Седова')
    await clerk.getByRole('option', { name: /Седова/ }).click()
    await form.getByRole('textbox', { name: `Примечание: № ${number}` }).fill('с конвертом')
    await expectAccessible(clerk, { asItStands: true })
    await form.getByRole('button', { name: 'Передать по реестру' }).click()
    const made = clerk.getByRole('status').filter({ hasText: 'Составлен реестр' })
    register = /№ (\d+)/.exec((await made.textContent()) ?? '')?.[1] ?? ''
    const block = clerk.getByRole('region', { name: `Реестр № ${register}`, exact: true })
    await expect(block).toContainText('ждёт подписи')
    await expect(block).toContainText('с конвертом')
    await expect(clerk.getByRole('region', { name: registerName }).first()).toBeVisible()
    await expectAccessible(clerk, { asItStands: true })
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      block.getByRole('button', { name: 'PDF' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^Реестр подлинников \d+ от .*\.pdf$/)
  })

  await test.step('R-29.09 the card names the register and who has the original', async () => {
    await receiver.goto(room)
    const original = receiver.getByRole('region', { name: 'Бумажный подлинник' })
    await expect(original).toContainText(/передан в отдел по работе с обращениями .*Седова/)
    await expect(original).toContainText(`реестр № ${register}, ждёт подписи`)
  })

  await test.step('R-29.09 the receiver signs in the product and names what is not there', async () => {
    await receiver.goto('/cabinet')
    const part = receiver.getByRole('region', { name: 'Вам передают подлинники' })
    await part.getByRole('button', { name: `Проверить и принять реестр № ${register}` }).click()
    const form = receiver.getByRole('dialog', { name: `Принять по реестру № ${register}` })
    await form.getByRole('checkbox', { name: `Получено: № ${number}` }).uncheck()
    await expect(form.getByRole('button', { name: 'Принял 0 из 1' })).toBeDisabled()
    await form.getByRole('textbox', { name: `Почему не принято: № ${number}` }).fill('нет в пачке')
    await expectAccessible(receiver, { asItStands: true })
    await receiver.keyboard.press('Control+Enter')
    await expect(part.getByText(`Реестр № ${register} от`)).toHaveCount(0)
  })

  await test.step('R-29.09 the clerk sees it without reloading, and the original waits again', async () => {
    const block = clerk.getByRole('region', { name: `Реестр № ${register}`, exact: true })
    await expect(block).toContainText('не принято: нет в пачке')
    await expect(block).toContainText(/принято .*Седова/)
    await clerk.getByRole('button', { name: /^Ждут передачи/ }).click()
    await expect(row).toBeVisible()
  })
})
