import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'
import { headers } from './support/papers'

test('R-32.07 R-32.08 a term of the directory is proposed at registration, with the clause it is from', async ({
  as,
}) => {
  const clerk = await as('belova')
  await test.step('R-32.08 the clerk writes it down', async () => {
    await clerk.goto('/directory')
    await clerk.getByText('Сроки', { exact: true }).click()
    await clerk.getByRole('button', { name: 'Добавить срок' }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Вид документа' }).click()
    await clerk.getByRole('option', { name: 'Правовой акт' }).click()
    await dialog.getByRole('textbox', { name: 'Рассмотреть, дней' }).fill('3')
    await dialog.getByRole('textbox', { name: 'Исполнить, дней' }).fill('20')
    await dialog.getByText('Календарные дни').click()
    await dialog.getByRole('textbox', { name: 'Пункт, из которого срок' }).fill('п. 9.7 Инструкции')
    await expectAccessible(clerk, { asItStands: true })
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    const row = clerk.getByRole('table', { name: 'Сроки' }).getByRole('row', { name: /Правовой акт/ })
    await expect(row).toContainText('20 календарных дней')
    await expect(row).toContainText('Любая')
    await expectAccessible(clerk)
  })

  await test.step('R-32.07 and takes it by one press', async () => {
    await clerk.goto('/registration')
    await clerk.getByText('Правовой акт', { exact: true }).click()
    const proposed = clerk.getByRole('button', { name: /^Исполнить до .*, п\. 9\.7 Инструкции$/ })
    const day = (await proposed.textContent())?.match(/\d\d\.\d\d\.\d{4}/)?.[0] ?? ''
    await proposed.click()
    await expect(clerk.getByRole('textbox', { name: 'Срок' })).toHaveValue(day)
    await expect(proposed).toHaveCount(0)
  })

  await test.step('R-32.08 a term for review alone leaves an appeal the thirty days of the law', async () => {
    const term = { kind: 'appeal', reviewDays: 3, executionDays: null, source: 'п. 9.7 Инструкции' }
    const added = await clerk.request.post('/api/v1/registry/terms', { data: term, headers: headers() })
    expect(added.ok(), await added.text()).toBe(true)
    await clerk.goto('/registration')
    await clerk.getByText('Обращение гражданина', { exact: true }).click()
    // The form keeps what was typed, the day of the act too.
    await clerk.getByRole('textbox', { name: 'Срок' }).fill('')
    await expect(clerk.getByText(/^Рассмотреть до .*, п\. 9\.7 Инструкции$/)).toBeVisible()
    await expect(clerk.getByRole('button', { name: /, 30 дней$/ })).toBeVisible()
  })
})
