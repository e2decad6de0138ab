import type { Page } from '@playwright/test'
import { offered } from './story/room'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'
import { answered, headers } from './support/papers'

const KEPT = 'Администрация Заречного района'
const SLIP = 'Администрация Заречнго района'

/** Something done by the door programs use. */
const post = <T>(page: Page, path: string, data: object): Promise<T> =>
  answered<T>(page.request.post(`/api/v1${path}`, { data, headers: headers() }))

test('V-05.11 V-05.12 two entries are merged while a card names the one that goes: the card is saved with the other', async ({
  as,
}) => {
  const clerk = await as('zimina')
  const { id: goneId } = await post<{ id: string }>(clerk, '/organisations', { name: SLIP })
  const letter = { title: 'О ремонте дороги', fileName: null, sha256: null }
  const { documentId } = await post<{ documentId: string }>(clerk, '/registry/intake', letter)
  await clerk.goto(`/registration?letter=${documentId}`)
  const organisation = clerk.getByRole('textbox', { name: 'Организация' })
  await organisation.fill(SLIP)
  await offered(clerk, SLIP).click()

  const keeper = await clerk.context().newPage()
  await keeper.goto('/addressees?part=duplicates')
  const pair = keeper.getByRole('listitem').filter({ hasText: SLIP }).filter({ hasText: KEPT })
  await pair.getByRole('button', { name: 'Объединить…' }).click()
  const dialog = keeper.getByRole('dialog')
  await expect(dialog.getByRole('row').filter({ hasText: 'Название' }).getByRole('cell').first()).toHaveText(KEPT)
  await expect(dialog.getByRole('button', { name: 'Объединить' })).toBeEnabled()
  await expectAccessible(keeper, { asItStands: true })
  await dialog.getByRole('button', { name: 'Объединить' }).click()
  await expect(pair).toBeHidden()

  await expect(organisation).toHaveValue(SLIP)
  await clerk.keyboard.press('Control+s')
  const correspondent = async () => {
    const card = clerk.request.get(`/api/v1/registry/cards/${documentId}`)
    return (await answered<{ correspondent: { name: string } | null }>(card)).correspondent?.name
  }
  await expect.poll(correspondent).toBe(KEPT)

  await keeper.goto(`/addressees?id=${goneId}`)
  await expect(keeper.getByRole('article', { name: KEPT })).toContainText(SLIP)
})
