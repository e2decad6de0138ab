import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const TITLE = 'Конверт с пометкой «Лично» от Пенсионного отдела'

test('R-30.02 a personal envelope is put into the cell of a unit, a colleague takes it against signature', async ({
  as,
}) => {
  const [clerk, mate] = [await as('zimina'), await as('vetrov')]
  await mate.goto('/cabinet')

  await test.step('R-30.11 the clerk passes an unopened envelope on', async () => {
    await clerk.goto('/registration')
    await clerk.getByRole('button', { name: 'Принять без файла' }).click()
    const taking = clerk.getByRole('dialog')
    await taking.getByRole('textbox', { name: 'Что поступило' }).fill(TITLE)
    await taking.getByRole('button', { name: 'Принять' }).click()
    await clerk.getByRole('button', { name: 'Другой исход' }).click()
    await clerk.getByRole('menuitem', { name: '«Лично», не вскрывать' }).click()
    const form = clerk.getByRole('dialog', { name: 'Лично' })
    await form.getByLabel('Адресат').first().fill('Осипова')
    await clerk.getByRole('option', { name: /Осипова/ }).click()
    await clerk.keyboard.press('Control+Enter')
    await expect(clerk.getByRole('status').filter({ hasText: 'конверт не вскрыт' })).toBeVisible()
  })

  await test.step('R-30.02 everybody of the unit sees it in the cabinet, and whose it is, not what it is about', async () => {
    const cell = mate.getByRole('region', { name: /^В ячейке подразделения/ })
    await expect(cell).toContainText('Осипова Д. М., положен')
    await expect(cell).not.toContainText('Пенсионного')
    await expectAccessible(mate, { asItStands: true })
    await cell.getByRole('button', { name: 'Забрать под подпись' }).click()
    const form = mate.getByRole('dialog', { name: 'Забрать из ячейки' })
    await expect(form.getByRole('checkbox').first()).toBeChecked()
    await expectAccessible(mate, { asItStands: true })
    await form.getByRole('button', { name: /^Расписаться и забрать/ }).click()
    await expect(cell).toHaveCount(0)
  })

  await test.step('R-30.02 the list of the cells tells who took it', async () => {
    await clerk.goto('/registration?list=cells')
    const unit = clerk.getByRole('region', { name: 'Отдел благоустройства' })
    await expect(unit.getByRole('listitem').filter({ hasText: TITLE })).toContainText(/забрано .*Ветров/)
    await expectAccessible(clerk, { asItStands: true })
  })
})
