import type { Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import { expect, test } from './support/fixtures'
import { draftFor, openText, putCaret, selectWords, textOn } from './support/text'

test('two people write, one suggests, the other decides, and takes a decision back', async ({ as }) => {
  const vetrov = await as('vetrov')
  const documentId = await draftFor(vetrov, { title: 'О сроках отчёта', writers: ['Осипова'] })
  const osipova = await as('osipova', { dark: true })
  const text = await openText(vetrov, documentId)
  await text.click()
  await vetrov.keyboard.type('Просим сдать отчёт до 15 мая.')
  const theirs = await openText(osipova, documentId)
  await expect(theirs).toContainText('15 мая')

  await osipova.getByRole('button', { name: 'Режим правок' }).click()
  await theirs.click()
  await selectWords(osipova, 'сдать')
  await osipova.keyboard.type('представить')
  await putCaret(osipova, 'мая', 'before')
  await osipova.keyboard.type('числа ')
  for (const page of [vetrov, osipova]) {
    await expect(page.locator('del').first()).toHaveText('сдать')
    await expect(page.locator('ins').first()).toHaveText('представить')
  }

  await osipova.locator('ins').first().hover()
  await expect(osipova.getByRole('article', { name: 'Правка: Осипова Д. М.' })).toBeVisible()
  await expectAccessible(osipova)

  await vetrov.getByRole('button', { name: /\d правк/ }).click()
  const list = vetrov.getByRole('dialog', { name: 'Правки' })
  await list.getByRole('button', { name: 'Принять', exact: true }).first().click()
  await list.getByRole('button', { name: 'Отклонить все' }).click()
  await expect.poll(() => textOn(osipova)).toBe('Просим представить отчёт до 15 мая.')
  await vetrov.keyboard.press('Escape')
  await text.click()
  await vetrov.keyboard.press('Control+z')
  await expect(osipova.locator('.ProseMirror ins')).toContainText(['числа'])
  for (const width of [1440, 1366, 1280]) {
    await vetrov.setViewportSize({ width, height: 800 })
    await expect(vetrov.locator('[data-save]').first()).toBeInViewport({ ratio: 1 })
  }
})

test('a reader sees suggestions on a phone as one column of words, and decides nothing', async ({ as }) => {
  const vetrov = await as('vetrov')
  const documentId = await draftFor(vetrov, { title: 'О чтении', readers: ['Осипова'] })
  const text = await openText(vetrov, documentId)
  await text.click()
  await vetrov.keyboard.press('Control+Alt+KeyE')
  await vetrov.keyboard.type('Предложение.')
  await expect(vetrov.locator('[data-save="saved"]')).toBeVisible()
  const osipova = await as('osipova', { phone: true })
  await osipova.goto(`/rooms/${documentId}/text`)
  await expect(osipova.getByRole('button', { name: 'Чтение' })).toHaveAttribute('aria-pressed', 'true')
  await osipova.locator('.ProseMirror ins').tap()
  await expectNoSidewaysScroll(osipova)
  await expectAccessible(osipova)
  const card = osipova.getByRole('article', { name: 'Правка: Ветров И. П.' })
  await expect(card).toBeVisible()
  await expect(card.getByRole('button')).toHaveCount(0)
  await expect(osipova.getByRole('button', { name: 'Режим правок' })).toHaveCount(0)
  await decideNothingByKeys(osipova)
})

async function decideNothingByKeys(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+KeyY')
  await expect(page.locator('.ProseMirror ins')).toHaveText('Предложение.')
}
