import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'

const REGION = 'Северореченская область'

test('V-06.02 the address of an author is picked level by level, what is not in the dictionary is marked and put there', async ({
  as,
}) => {
  const clerk = await as('zimina')
  const level = (name: string) => clerk.getByRole('combobox', { name, exact: true })

  await test.step('V-06.01 from the dictionary, in the order of an envelope', async () => {
    await clerk.goto('/registration')
    // Without a file: what the queue begins with is another story's.
    await clerk.getByRole('button', { name: 'Принять без файла' }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByLabel('Что поступило').fill('О ремонте крыльца')
    await dialog.getByLabel('Что поступило').press('Enter')
    await expect(dialog).toBeHidden()
    await clerk.getByText('Обращение гражданина', { exact: true }).click()
    await clerk.getByRole('button', { name: 'По уровням' }).click()
    await level('Республика, край, область').fill(REGION)
    await level('Район, округ').click()
    await clerk.getByRole('option', { name: 'Ключевской муниципальный округ' }).click()
    await level('Населённый пункт').click()
    await clerk.getByRole('option', { name: 'п. Ключи' }).click()
    await level('Улица').fill('озёр')
    await clerk.getByRole('option', { name: 'ул. Озёрная' }).click()
    await level('Дом').fill('д. 99')
    await clerk.keyboard.press('Tab')
    const envelope = `ул. Озёрная, д. 99, п. Ключи, Ключевской муниципальный округ, ${REGION}`
    await expect(clerk.getByText(`На конверте: ${envelope}`)).toBeVisible()
  })

  await test.step('V-06.02 what is written by hand is marked until the clerk puts it into the dictionary', async () => {
    await expect(level('Дом')).toHaveAccessibleDescription('нет в справочнике')
    await expectAccessible(clerk, { asItStands: true })
    await clerk.getByRole('button', { name: 'Внести в справочник' }).click()
    await expect(clerk.getByText('нет в справочнике')).toHaveCount(0)
  })

  await test.step('V-06.02 back in one line nothing is lost', async () => {
    await clerk.getByRole('button', { name: 'Одной строкой' }).click()
    await expect(clerk.getByRole('textbox', { name: 'Почтовый адрес' })).toHaveValue(/^ул\. Озёрная, д\. 99, п\. Ключи/)
  })
})

test('the term of an appeal is prolonged, and the notice to its author stands ready', async ({ as }) => {
  const official = await as('sedova')
  await official.goto('/cabinet')
  await official.getByRole('option', { name: /О протечке кровли/ }).click()
  await official.getByRole('button', { name: 'Продлить срок' }).click()
  const dialog = official.getByRole('dialog', { name: 'Продлить срок рассмотрения' })
  await expect(dialog.getByRole('button', { name: 'Продлить', exact: true })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Причина' }).fill('Запрошены документы в другом органе')
  await expectAccessible(official, { asItStands: true })
  await dialog.getByRole('button', { name: 'Продлить', exact: true }).click()
  await expect(official.getByRole('button', { name: 'Продлить срок' })).toHaveCount(0)
  await official.getByRole('link', { name: /^проект №/ }).click()
  await expect(official.getByText('продлён до', { exact: false })).toBeVisible()
  await expect(official.getByText('Полежаева Галина Сергеевна').first()).toBeVisible()
})
