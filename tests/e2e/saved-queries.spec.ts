import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { createDraft } from './support/drafts'
import { expect, test } from './support/fixtures'
import { openSearch } from './support/search'

const WORD = 'гранит'

/** A new document, once the index has heard of it. */
async function written(page: Page, title: string): Promise<void> {
  const id = await createDraft(page, { title })
  const found = async () => {
    const answer = await page.request.get(`/api/v1/search?query=${encodeURIComponent(WORD)}`)
    return ((await answer.json()) as { hits: { documentId: string }[] }).hits.map((hit) => hit.documentId)
  }
  await expect.poll(found).toContain(id)
}

test('C-16.03 a query is kept under a name, tells what is new in it, is renamed, taken away and put back', async ({
  as,
}) => {
  const page = await as('vetrov')
  await page.goto('/cabinet')
  await expect(page.getByText('На связи')).toBeVisible()
  await written(page, 'О граните у плотины')
  const line = page.getByRole('dialog').getByRole('combobox')
  await test.step('what is pressed while the line opens stands in it; opened again, it is typed over', async () => {
    for (const number of ['02-15', '01-07']) {
      await page.keyboard.press('Control+KeyK')
      await page.keyboard.type(number, { delay: 20 })
      await expect(line).toHaveValue(number)
      await line.press('Escape')
      await expect(line).toBeHidden()
    }
  })
  await openSearch(page)
  await line.fill(WORD)
  await expect(page.getByRole('option').first()).toBeVisible()

  await test.step('kept by the keyboard', async () => {
    await page.keyboard.press('Control+KeyS')
    const name = page.getByRole('textbox', { name: 'Название запроса' })
    await expect(name).toHaveValue(WORD)
    await expectAccessible(page)
    await name.press('Escape')
    await expect(name).toBeHidden()
    await expect(line).toBeVisible()
    await page.getByRole('button', { name: 'Сохранить запрос' }).click()
    await name.fill('Камень')
    await name.press('Enter')
    await expect(page.getByRole('button', { name: 'Сохранён как «Камень». Переименовать' })).toBeVisible()
  })

  const row = (name: string) => page.getByRole('grid', { name: 'Сохранённые запросы' }).getByRole('row', { name })
  await test.step('new documents are counted; opening it counts anew', async () => {
    await written(page, 'О граните на правом берегу')
    await line.fill('')
    await expect(row('Камень')).toContainText('+1')
    await expectAccessible(page)
    await line.press('Enter')
    await expect(line).toHaveValue(WORD)
    await line.fill('')
    await expect(row('Камень')).toBeVisible()
    await expect(row('Камень')).not.toContainText('+1')
  })

  await test.step('another person has none of it', async () => {
    const krylova = await as('krylova')
    await krylova.goto('/cabinet')
    await openSearch(krylova)
    await expect(krylova.getByText('Запрос можно сохранить')).toBeVisible()
    await expect(krylova.getByRole('grid')).toHaveCount(0)
  })

  await test.step('renamed, taken away, put back, by keys and by press', async () => {
    await line.press('F2')
    const name = page.getByRole('textbox', { name: 'Название запроса' })
    await name.fill('Породы')
    await name.press('Enter')
    await expect(row('Породы')).toBeVisible()
    await expect(line).toBeFocused()
    await line.press('Delete')
    await expect(page.getByText('Запрос «Породы» удалён')).toBeVisible()
    await line.press('Enter')
    await expect(row('Породы')).toContainText(WORD)
    const remove = page.getByRole('button', { name: 'Удалить «Породы»' })
    await remove.click()
    await page.getByRole('button', { name: 'Отменить' }).click()
    await expect(remove).toBeVisible()
    await page.reload()
    await openSearch(page)
    await remove.click()
    await expect(page.getByText('Запрос «Породы» удалён')).toBeVisible()
  })
})

test('C-16.03 saved queries are at hand on a phone', async ({ as }) => {
  const page = await as('orlova', { phone: true })
  await page.goto('/cabinet')
  await page.getByRole('button', { name: 'Поиск (Ctrl K)' }).click()
  const line = page.getByRole('combobox', { name: 'Поиск' })
  await line.fill('письмо')
  await page.getByRole('button', { name: 'Сохранить запрос' }).click()
  await page.getByRole('textbox', { name: 'Название запроса' }).press('Enter')
  await line.fill('')
  const remove = page.getByRole('button', { name: 'Удалить «письмо»' })
  await expect(remove).toBeVisible()
  await expectAccessible(page)
  await remove.tap()
  await expect(page.getByText('Запрос «письмо» удалён')).toBeVisible()
})
