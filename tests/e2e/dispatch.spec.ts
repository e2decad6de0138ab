import type { Locator, Page } from '@playwright/test'
import { readPrinted } from '../factories/printed-page'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'
import { headers } from './support/papers'

const TRACKS = ['80087654321015', '80087654321022']
const ADDRESS = 'Соборная ул., д. 5, г. Северореченск, 699000'

test('R-33.11 R-14.04 an open and a closed letter go by post in envelopes of their own and one by e-mail; the register is printed', async ({
  as,
}) => {
  const clerk = await as('zimina')
  const posted = await registerTwo(clerk)
  await clerk.goto('/registration?list=dispatch')
  const colleague = await as('belova')
  await colleague.goto('/registration?list=dispatch')
  const post = clerk.getByRole('region', { name: 'Почта', exact: true })
  await expect(post).toBeVisible()

  await test.step('R-33.04 the third gets another way', async () => {
    const mailed = post.getByRole('listitem').filter({ hasNotText: 'Дата: сегодня' }).first()
    await only(post, mailed)
    await change(clerk, post, async (dialog) => {
      await dialog.getByLabel('Способ').click()
      await clerk.getByRole('option', { name: 'Электронная почта' }).click()
      await dialog.getByLabel('Электронная почта').fill('glava@severobl.example')
    })
  })

  const registered = clerk.getByRole('region', { name: 'Почта, заказные' })
  await test.step('R-33.06 two are checked by hand and sent to one address, each in its envelope with its postal number', async () => {
    await expect(registered.getByRole('listitem')).toHaveCount(2)
    await expect(registered.getByText('в одном конверте')).toHaveCount(0)
    await accept(clerk, registered)
    await expectAccessible(clerk, { asItStands: true })
    await registered.getByRole('button', { name: 'Отправить' }).click()
    const dialog = clerk.getByRole('dialog')
    await expect(dialog).toContainText('2 документа, 2 конверта')
    for (const [at, track] of TRACKS.entries()) await dialog.getByLabel(`ШПИ, конверт ${at + 1}`).fill(track)
    await dialog.getByRole('button', { name: 'Отправить' }).click()
    await expect(colleague.getByRole('region', { name: 'Почта, заказные' })).toHaveCount(0)
  })

  await test.step('R-33.08 the register is printed with both letters', async () => {
    const register = clerk.getByRole('region', { name: /^Реестр № / }).first()
    for (const number of posted) await expect(register).toContainText(number)
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      register.getByRole('button', { name: 'PDF' }).click(),
    ])
    const parts: Buffer[] = []
    for await (const part of await file.createReadStream()) parts.push(Buffer.from(part))
    const [page] = await readPrinted(new Uint8Array(Buffer.concat(parts)))
    for (const word of [...posted, ...TRACKS, 'Принял']) expect(page?.text).toContain(word)
  })

  await test.step('the third goes by e-mail', async () => {
    await clerk.getByRole('button', { name: /^К отправке/ }).click()
    const email = clerk.getByRole('region', { name: 'Электронная почта' })
    await accept(clerk, email)
    await email.getByRole('button', { name: 'Отправить' }).click()
    await clerk.getByRole('dialog').getByRole('button', { name: 'Отправить' }).click()
    await expect(clerk.getByRole('region', { name: /^Реестр № / })).toHaveCount(2)
  })
})

/** The two signed letters of the demo office, one of them for official use, get their numbers and go to one address by registered mail. */
async function registerTwo(clerk: Page): Promise<string[]> {
  const { request } = clerk
  const queue = (await (await request.get('/api/v1/registry/queue')).json()) as Record<string, string>[]
  const signed = queue.filter(({ flow, state }) => flow === 'outgoing' && state === 'registration').slice(0, 2)
  const numbers: string[] = []
  for (const { documentId } of signed) {
    const desk = `/api/v1/registry/outgoing/${documentId}`
    const answer = await request.post(`${desk}/registration`, { data: {}, headers: headers() })
    numbers.push(((await answer.json()) as { regNumber: string }).regNumber)
    const { lines } = (await (await request.get(`${desk}/lines`)).json()) as { lines: { id: string }[] }
    const data = { method: 'post', mailClass: 'registered', address: ADDRESS }
    await request.put(`/api/v1/registry/dispatch/${lines[0]?.id}/delivery`, { data, headers: headers() })
  }
  expect(numbers).toHaveLength(2)
  return numbers
}

async function only(group: Locator, row: Locator): Promise<void> {
  const all = group.getByRole('checkbox', { name: /^Выбрать все/ })
  await all.check()
  await all.uncheck()
  await row.getByRole('checkbox').check()
}

async function change(clerk: Page, group: Locator, fill: (dialog: Locator) => Promise<void>): Promise<void> {
  await group.getByRole('button', { name: 'Изменить доставку' }).click()
  const dialog = clerk.getByRole('dialog')
  await fill(dialog)
  await dialog.getByRole('button', { name: 'Сохранить' }).click()
  await expect(dialog).toHaveCount(0)
}

async function accept(clerk: Page, group: Locator): Promise<void> {
  await group.getByRole('button', { name: 'Проверить и принять' }).click()
  const dialog = clerk.getByRole('dialog')
  for (const box of await dialog.getByRole('checkbox').all()) await box.check()
  await dialog.getByRole('button', { name: 'Принять' }).click()
  await expect(dialog).toHaveCount(0)
}
