import type { Page } from '@playwright/test'
import { readyTessdata } from '../../scripts/lib/tessdata.mjs'
import { drawPages, makePdfOfPictures } from '../factories/office-files'
import { expectAccessible } from './support/accessible'
import { createDraft } from './support/drafts'
import { expect, test } from './support/fixtures'

const PAGES = [
  'Просим рассмотреть возможность переноса срока ввода моста через реку Заречную.',
  'Приложение: ведомость перильных ограждений на двенадцати листах.',
]

test.beforeAll(() => void readyTessdata())

test('C-16.07 R-31.18 a scan of pictures is recognised, put in order, found by its words, and marked where they stand', async ({
  as,
}) => {
  const vetrov = await as('vetrov')
  const title = 'О перильных ограждениях'
  const documentId = await createDraft(vetrov, { title })
  await vetrov.goto(`/rooms/${documentId}/files`)
  const scan = { name: 'Скан письма.pdf', mimeType: 'application/pdf' }
  const buffer = Buffer.from(await makePdfOfPictures(await drawPages(PAGES)))
  const chooser = vetrov.waitForEvent('filechooser')
  await vetrov.getByRole('button', { name: 'Добавить файл' }).click()
  await (await chooser).setFiles({ ...scan, buffer })

  const row = vetrov.getByRole('listitem').filter({ hasText: scan.name })
  await expect(row.getByRole('status')).toHaveText(/^распознаётся: \d из 2$|^распознан$/, { timeout: 60_000 })
  await expect(row.getByRole('status')).toHaveText('распознан', { timeout: 60_000 })

  await row.getByRole('button', { name: scan.name }).click()
  const [saved] = await Promise.all([
    vetrov.waitForEvent('download'),
    vetrov.getByRole('link', { name: 'Скачать PDF с распознанным текстом' }).click(),
  ])
  expect(saved.suggestedFilename()).toBe('Скан письма (с текстом).pdf')

  await swapPages(vetrov)
  await expect(vetrov.getByRole('list').getByText('версия 2')).toBeVisible()

  await vetrov.keyboard.press('Control+k')
  const search = vetrov.getByRole('dialog')
  await search.getByRole('combobox').fill('ведомости перильного ограждения')
  const hit = search.getByRole('option').filter({ hasText: title })
  await expect(hit).toContainText('стр. 1')
  await hit.hover()
  const preview = search.getByRole('complementary')
  await expect(preview.getByRole('img')).toHaveAttribute('data-ready', 'true')
  const marks = preview.locator('i[class*="box"]')
  await expect(marks).toHaveCount(3)
  const [page, mark] = [await preview.getByRole('img').boundingBox(), await marks.first().boundingBox()]
  expect(mark && page && mark.y - page.y).toBeGreaterThan(0)
  expect(mark && page && (mark.y - page.y) / page.height).toBeLessThan(0.2)
})

/** Puts the second page before the first, from the keyboard. */
async function swapPages(person: Page): Promise<void> {
  await person.getByRole('button', { name: 'Порядок страниц' }).click()
  const dialog = person.getByRole('dialog')
  const desk = dialog.getByRole('listbox', { name: 'Страницы файла' })
  await expect(desk.getByRole('option')).toHaveCount(2)
  await expectAccessible(person)
  await desk.press('ArrowRight')
  await desk.press('Alt+ArrowLeft')
  await expect(desk.getByRole('option').first()).toHaveAccessibleName('Страница 1 из 2, была 2')
  await person.keyboard.press('Escape')
  await dialog.getByRole('button', { name: 'Продолжить' }).click()
  await dialog.getByRole('button', { name: 'Сохранить порядок' }).click()
  await expect(dialog).toBeHidden()
}
