import type { Locator, Page } from '@playwright/test'
import { readPrinted } from '../factories/printed-page'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'
import { answered, headers } from './support/papers'

const ADDRESS = 'Uferpromenade 12, 01099 Musterstadt'
const COUNTRY = 'Федеративная Республика Германия'

type Line = { id: string; documentId: string; number: string; title: string; country: string | null }

test('R-24.09 R-24.11 R-24.14 a letter abroad goes with its official country, its envelope and its cover letter', async ({
  as,
}) => {
  const clerk = await as('zimina')
  await test.step('R-24.09 a correspondent abroad gets a country of the directory', () => addAbroad(clerk))

  await test.step('R-24.11 an embassy here is marked in its card', async () => {
    await clerk.getByRole('button', { name: 'Добавить', exact: true }).click()
    const dialog = clerk.getByRole('dialog')
    await dialog.getByLabel('Наименование', { exact: false }).first().fill('Посольство Приозёрной Республики')
    await dialog.getByRole('checkbox', { name: 'Иностранное представительство' }).check()
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    const card = clerk.getByRole('article', { name: 'Посольство Приозёрной Республики' })
    await expect(card).toContainText('Иностранное представительство')
  })

  await test.step('R-24.09 and so does one that is added at registration', async () => {
    await clerk.goto('/registration')
    await clerk.getByPlaceholder('Название или его часть').fill('Lindenhof Beratung')
    await clerk.getByText('Добавить «Lindenhof Beratung»').click()
    const form = clerk.getByRole('group', { name: 'Новая организация' })
    await form.getByLabel('Почтовый адрес').fill(ADDRESS)
    await form.getByRole('combobox', { name: 'Страна' }).fill('герм')
    await clerk.getByRole('option', { name: COUNTRY }).click()
    await form.getByRole('button', { name: 'Добавить', exact: true }).click()
    await expect(form).toHaveCount(0)
    const found = answered(clerk.request.get('/api/v1/organisations?query=Lindenhof'))
    expect(await found).toMatchObject([{ address: ADDRESS, country: 'DE' }])
  })

  const desk = clerk.request.get('/api/v1/registry/dispatch')
  const { lines } = await answered<{ lines: Line[] }>(desk)
  const letter = lines.find(({ country }) => country) as Line
  const cover = lines.find(({ title }) => title === 'О направлении письма Фонду речных городов') as Line

  await test.step('R-24.14 its executor prints the envelope in the room of the letter', async () => {
    const executor = await as('vetrov')
    await executor.goto(`/rooms/${letter.documentId}`)
    const place = executor.getByRole('region', { name: 'Доставка адресатам' })
    await expect(place).toContainText(COUNTRY)
    const [page] = await printed(executor, place.getByRole('button', { name: 'Конверт' }))
    for (const words of [
      'RUSSIAN FEDERATION',
      'Uferpromenade 12',
      'FEDERAL REPUBLIC OF GERMANY',
      COUNTRY.toUpperCase(),
    ])
      expect(page?.text.replace(/\s+/g, ' ')).toContain(words)
  })

  await clerk.goto('/registration?list=dispatch')
  const group = clerk.getByRole('region', { name: 'Почта, простые' })
  const row = group.getByRole('listitem')
  await test.step('R-24.09 a colloquial name of the country is told while it is typed, and refused at the desk', async () => {
    const dialog = await change(clerk, group)
    await dialog.getByLabel('Почтовый адрес').fill(`${ADDRESS}, Germany`)
    await expect(dialog.getByRole('status')).toContainText('Разговорное название страны')
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await expect(row).toContainText('Разговорное название страны')
    const again = await change(clerk, group)
    await again.getByLabel('Почтовый адрес').fill(ADDRESS)
    await expect(again.getByRole('status')).toHaveCount(0)
    await again.getByRole('button', { name: 'Сохранить' }).click()
    await expect(row).not.toContainText('Разговорное название')
  })

  await test.step('R-24.11 without its cover letter it does not go; linked by its number, it is accepted', async () => {
    const data = { otherId: letter.documentId, kind: 'covers' }
    const unlinked = clerk.request.post(`/api/v1/documents/${cover.documentId}/links/removal`, {
      ...{ data, headers: headers() },
    })
    await answered(unlinked)
    await clerk.reload()
    await expect(row).toContainText('нет сопроводительного в МИД')
    await group.getByRole('button', { name: 'Проверить и принять' }).click()
    const dialog = clerk.getByRole('dialog')
    const missing = dialog.getByRole('region', { name: 'Сопроводительное письмо в Исполнительный секретариат МИД' })
    for (const box of await dialog.getByRole('checkbox').all()) await box.check()
    await expect(dialog.getByRole('button', { name: 'Принять' })).toBeDisabled()
    await missing.getByLabel(`Номер сопроводительного к № ${letter.number}`).fill(cover.number)
    await expect(missing.getByRole('button', { name: 'Связать' })).toBeVisible()
    await expectAccessible(clerk)
    await missing.getByRole('button', { name: 'Связать' }).click()
    await expect(missing).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Принять' }).click()
    await expect(row).toContainText('принят')
  })

  await test.step('R-33.08 it goes by a register that names its country', async () => {
    await group.getByRole('button', { name: 'Отправить' }).click()
    await clerk.getByRole('dialog').getByRole('button', { name: 'Отправить' }).click()
    await expect(clerk.getByRole('region', { name: /^Реестр № / }).first()).toContainText(`${ADDRESS}, ${COUNTRY}`)
  })
})

async function addAbroad(clerk: Page): Promise<void> {
  await clerk.goto('/addressees')
  await clerk.getByRole('button', { name: 'Добавить', exact: true }).click()
  const dialog = clerk.getByRole('dialog')
  await dialog.getByLabel('Наименование', { exact: false }).first().fill('Союз приозёрных общин')
  const country = dialog.getByRole('combobox', { name: 'Страна' })
  await country.fill('швейц')
  await expect(clerk.getByRole('option', { name: 'Швейцарская Конфедерация' })).toBeVisible()
  await clerk.keyboard.press('ArrowDown')
  await clerk.keyboard.press('Enter')
  await expect(country).toHaveValue('Швейцарская Конфедерация')
  await dialog.getByLabel('Населённый пункт').fill('Зеештадт')
  await expect(dialog.getByRole('status')).toContainText('латиницей или на языке страны')
  await dialog.getByLabel('Населённый пункт').fill('8000 Seestadt')
  await expect(dialog.getByRole('status')).toHaveCount(0)
  await dialog.getByLabel('Наименование латиницей').fill('Verband der Seegemeinden')
  await expectAccessible(clerk, { asItStands: true })
  await dialog.getByRole('button', { name: 'Сохранить' }).click()
  const card = clerk.getByRole('article', { name: 'Союз приозёрных общин' })
  for (const words of ['Швейцарская Конфедерация', 'Verband der Seegemeinden', '8000 Seestadt'])
    await expect(card).toContainText(words)
}

async function change(clerk: Page, group: Locator): Promise<Locator> {
  await group.getByRole('button', { name: 'Изменить доставку' }).click()
  const dialog = clerk.getByRole('dialog')
  await expect(dialog).toBeVisible()
  return dialog
}

async function printed(page: Page, button: Locator) {
  await button.click()
  const item = page.getByRole('menuitem', { name: /^Конверт DL/ })
  const [file] = await Promise.all([page.waitForEvent('download'), item.click()])
  const parts: Buffer[] = []
  for await (const part of await file.createReadStream()) parts.push(Buffer.from(part))
  return readPrinted(new Uint8Array(Buffer.concat(parts)))
}
