import { makePdf } from '../factories/office-files'
import { fillCard, takeIn } from './story/register-letter'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'
import { answered, headers } from './support/papers'

const KEPT = 'Администрация Заречного района'
const SLIP = 'Администрация Заречнго района'

test('V-05.11 V-05.12 two entries are merged while a card names the one that goes: the letter is registered with the other', async ({
  as,
}) => {
  const clerk = await as('zimina')
  const keeper = await as('zimina')
  const { id: goneId } = await answered<{ id: string }>(
    keeper.request.post('/api/v1/organisations', { data: { name: SLIP }, headers: headers() }),
  )
  await clerk.goto('/registration')
  await takeIn(clerk, { name: 'О дороге.pdf', buffer: makePdf(['О ремонте дороги. Просим рассмотреть.']) })
  await fillCard(clerk, { title: 'О ремонте дороги', theirNumber: '7-18', organisation: SLIP, addressee: 'Карташов' })

  await keeper.goto('/addressees?part=duplicates')
  const pair = keeper.getByRole('listitem').filter({ hasText: SLIP }).filter({ hasText: KEPT })
  await pair.getByRole('button', { name: 'Объединить…' }).click()
  const dialog = keeper.getByRole('dialog')
  const first = dialog.getByRole('row').filter({ hasText: 'Название' }).getByRole('cell').first()
  await expect(first).toHaveText(KEPT)
  await expect(dialog.getByRole('button', { name: 'Объединить' })).toBeEnabled()
  await expectAccessible(keeper)
  await dialog.getByRole('button', { name: 'Объединить' }).click()
  await expect(pair).toBeHidden()

  const [answer] = await Promise.all([
    clerk.waitForResponse((one) => one.url().endsWith('/registration') && one.request().method() === 'POST'),
    clerk.keyboard.press('Control+Enter'),
  ])
  const { documentId } = (await answer.json()) as { documentId: string }
  const card = await answered<{ correspondent: { id: string; name: string } }>(
    keeper.request.get(`/api/v1/registry/cards/${documentId}`),
  )
  expect(card.correspondent.name).toBe(KEPT)

  await keeper.goto(`/addressees?id=${goneId}`)
  await expect(keeper.getByRole('article', { name: KEPT })).toContainText(SLIP)
  await expectAccessible(keeper, { asItStands: true })
})
