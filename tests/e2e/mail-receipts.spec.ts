import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

test('R-29.02 R-29.06 the clerk accepts courier-service mail that does not match, takes it in, prints the journal', async ({
  as,
}) => {
  const clerk = await as('zimina')
  await clerk.goto('/registration')

  await test.step('R-29.02 the mail is written down', async () => {
    await clerk.getByRole('button', { name: 'Списки делопроизводства' }).click()
    await clerk.getByRole('menuitem', { name: 'Приём почты' }).click()
    await clerk.getByRole('button', { name: 'Принять почту' }).click()
    const form = clerk.getByRole('dialog', { name: 'Принять почту' })
    await form.getByRole('combobox', { name: 'Вид доставки' }).or(form.getByLabel('Вид доставки')).first().click()
    await clerk.getByRole('option', { name: 'Фельдъегерская связь' }).click()
    await form.getByLabel('Подразделение фельдсвязи').first().fill('Отдел фельдъегерской связи')
    await form.getByRole('textbox', { name: 'Кто передал' }).fill('Гусев Л. О.')
    await form.getByRole('textbox', { name: 'Количество отправлений' }).fill('2')
    await expectAccessible(clerk, { asItStands: true })
    await form.getByRole('button', { name: 'Принять' }).click()
    await expect(clerk.getByRole('heading', { name: /^Приём № \d+$/ })).toBeVisible()
  })

  const inventory = clerk.getByRole('region', { name: 'Опись фельдсвязи' })
  const mark = (place: number, word: string) =>
    inventory.getByRole('radiogroup', { name: `Сверка: строка ${place}` }).getByText(word, { exact: true })

  await test.step('R-29.06 the inventory is typed and reconciled by keyboard and mark', async () => {
    await inventory.getByRole('textbox', { name: '№ конверта: строка 1' }).fill('117')
    await clerk.keyboard.press('Tab')
    await clerk.keyboard.type('Карташову Д. Н.')
    await clerk.keyboard.press('Enter')
    await expect(inventory.getByRole('textbox', { name: '№ конверта: строка 2' })).toBeFocused()
    await clerk.keyboard.type('118')
    await mark(1, 'совпало').click()
    await mark(2, 'нет').click()
    await expect(inventory).toContainText('1 совпало, 1 не сошлось')
    await expectAccessible(clerk, { asItStands: true })
  })

  await test.step('R-29.06 it is signed only with the discrepancy named', async () => {
    await inventory.getByRole('button', { name: 'Подписать опись' }).click()
    const form = clerk.getByRole('dialog', { name: 'Подписать опись' })
    await expect(form).toContainText('№ 118 (нет)')
    await expect(form.getByRole('button', { name: 'Подписать' })).toBeDisabled()
    await form.getByRole('textbox', { name: 'Расхождения' }).fill('конверта № 118 нет, сообщено фельдъегерю')
    await form.getByRole('button', { name: 'Подписать' }).click()
    await expect(clerk.getByText('конверта № 118 нет, сообщено фельдъегерю')).toBeVisible()
    await expect(inventory.getByRole('button')).toHaveCount(0)
  })

  await test.step('R-29.01 its item is taken in and counted', async () => {
    await clerk.getByRole('button', { name: 'Принять без файла' }).click()
    const form = clerk.getByRole('dialog', { name: 'Принять без файла' })
    await form.getByRole('textbox', { name: 'Что поступило' }).fill('Пакет № 117 от фельдсвязи')
    await form.getByRole('button', { name: 'Принять' }).click()
    const taken = clerk.getByRole('region', { name: 'Что принято в очередь' })
    await expect(taken).toContainText('в очереди и дальше 1 из 2')
    await expect(taken.getByRole('listitem')).toContainText('ждёт номера')
    await expectAccessible(clerk, { asItStands: true })
    await taken.getByRole('button', { name: 'Убрать из приёма: Пакет № 117 от фельдсвязи' }).click()
    await expect(taken).toContainText('в очереди и дальше 0 из 2')
    await taken.getByRole('button', { name: 'Добавить из очереди' }).click()
    const queue = clerk.getByRole('dialog', { name: 'Пришло с этой почтой' })
    await queue.getByRole('checkbox', { name: 'Пакет № 117 от фельдсвязи' }).check()
    await expectAccessible(clerk, { asItStands: true })
    await queue.getByRole('button', { name: 'Добавить 1 письмо' }).click()
    await expect(taken).toContainText('в очереди и дальше 1 из 2')
  })

  await test.step('R-29.02 the journal has it and is printed', async () => {
    await clerk.getByRole('button', { name: 'К журналу' }).click()
    const row = clerk.getByRole('list', { name: 'Приём почты' }).getByRole('listitem')
    const wrong = row.filter({ hasText: 'есть расхождения' })
    await expect(wrong).toContainText('Отдел фельдъегерской связи, Гусев Л. О.')
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      clerk.getByRole('button', { name: 'PDF' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^Журнал приёма почты .*\.pdf$/)
    await expectAccessible(clerk, { asItStands: true })
  })
})
