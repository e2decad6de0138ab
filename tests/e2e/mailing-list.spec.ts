import { expectAccessible } from './support/accessible'
import { createDraft, createMailing } from './support/drafts'
import { expect, test } from './support/fixtures'

const MEMBERS = [
  { position: 'Главе Ключевского округа', name: 'Воронцову П.А.', address: 'пл. Центральная, д. 1, п. Ключи, 699120' },
  { position: 'Главе Заречного района', name: 'Седовой А.И.', address: 'Лесная ул., д. 4, с. Заречное, 699210' },
]

test('R-33.09 the head of the unit is asked to sign the mailing list of a letter, reads the recipients and signs', async ({
  as,
}) => {
  const [author, head] = [await as('vetrov'), await as('krylova')]
  const mailing = await createMailing(author, 'Округа на смотр', MEMBERS)
  const addressees = [{ position: 'Главам округов', listed: true }]
  const title = 'О смотре благоустройства по списку'
  const documentId = await createDraft(author, { title, requisites: { addressees, mailing } })
  await head.goto('/cabinet')
  await author.goto(`/rooms/${documentId}/card`)
  const signature = author.getByRole('region', { name: 'Список рассылки' })

  await test.step('R-33.09 the executor asks, the head finds it in the cabinet', async () => {
    await expect(signature).toContainText('Не подписан начальником подразделения')
    await signature.getByRole('button', { name: 'Попросить подписать: Крылова Т. О.' }).click()
    await expect(signature).toContainText('Ждёт подписи: Крылова Т. О.')
    await expectAccessible(author, { asItStands: true })
    await expect(head.getByText('Подпишите список рассылки').first()).toBeVisible()
    await head.getByText(title).first().click()
  })

  await test.step('R-33.09 the head reads the recipients and signs', async () => {
    const order = head.getByRole('region', { name: 'Подпишите список рассылки' })
    await order.getByRole('button', { name: 'Прочитать и подписать' }).click()
    const dialog = head.getByRole('dialog', { name: 'Подписать список рассылки' })
    await expect(dialog.getByRole('listitem')).toHaveText([/Воронцову П\.А\./, /Седовой А\.И\./])
    await expectAccessible(head, { asItStands: true })
    await dialog.getByRole('button', { name: 'Подписать список' }).click()
    await expect(order).toHaveCount(0)
  })

  await test.step('R-33.09 the executor sees it without reloading', async () => {
    await expect(signature).toContainText('Подписан')
    await expect(signature).toContainText('Крылова Т. О.')
    await expect(signature.getByRole('button')).toHaveCount(0)
  })
})
