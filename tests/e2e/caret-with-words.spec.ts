import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { draftFor, openText, putCaret, textOn } from './support/text'

const saved = (page: Page) => expect(page.locator('[data-save="saved"]')).toBeVisible()

test('A-03.04 the caret stays at its words when a colleague splits, joins and restyles their paragraph', async ({
  as,
}) => {
  const [vetrov, osipova] = [await as('vetrov'), await as('osipova')]
  const documentId = await draftFor(vetrov, { title: 'О мостах', writers: ['Осипова'] })
  await openText(vetrov, documentId)
  await vetrov.locator('.ProseMirror').click()
  await vetrov.keyboard.type('Сообщаем о мостах и о сроках.')
  await saved(vetrov)
  await openText(osipova, documentId)
  await expect.poll(() => textOn(osipova)).toBe('Сообщаем о мостах и о сроках.')

  await putCaret(vetrov, 'о сроках', 'after')
  await putCaret(osipova, 'о мостах', 'after')
  await osipova.keyboard.press('Enter')
  await expect.poll(() => textOn(vetrov)).toBe('Сообщаем о мостах\n и о сроках.')
  await vetrov.keyboard.type(' работ')
  await expect.poll(() => textOn(osipova)).toBe('Сообщаем о мостах\n и о сроках работ.')

  await osipova.keyboard.press('Backspace')
  await expect.poll(() => textOn(vetrov)).toBe('Сообщаем о мостах и о сроках работ.')
  await vetrov.keyboard.type(' и денег')
  await expect.poll(() => textOn(osipova)).toBe('Сообщаем о мостах и о сроках работ и денег.')

  await osipova.keyboard.press('Control+Alt+Digit1')
  await expect(vetrov.locator('.ProseMirror h1')).toBeVisible()
  await vetrov.keyboard.type(' тоже')
  await expect.poll(() => textOn(osipova)).toBe('Сообщаем о мостах и о сроках работ и денег тоже.')
  await saved(vetrov)

  // Words are replaced on both sides of the caret at once, and come back.
  await putCaret(osipova, 'мостах', 'before')
  await osipova.keyboard.press('Control+f')
  const panel = osipova.getByRole('search', { name: 'Поиск в тексте' })
  await panel.getByLabel('Найти').fill(' и ')
  await panel.getByLabel('Заменить на').fill(' а также ')
  await putCaret(vetrov, 'о сроках', 'after')
  await panel.getByRole('button', { name: 'Заменить все' }).click()
  await expect.poll(() => textOn(vetrov)).toBe('Сообщаем о мостах а также о сроках работ а также денег тоже.')
  await vetrov.keyboard.type(' всех')
  await expect.poll(() => textOn(osipova)).toBe('Сообщаем о мостах а также о сроках всех работ а также денег тоже.')
  await osipova.keyboard.press('Escape')
  await osipova.keyboard.press('Control+KeyZ')
  await expect.poll(() => textOn(vetrov)).toBe('Сообщаем о мостах и о сроках всех работ и денег тоже.')
  await vetrov.keyboard.type(' наших')
  await expect.poll(() => textOn(osipova)).toBe('Сообщаем о мостах и о сроках всех наших работ и денег тоже.')
  await saved(vetrov)
})

test('A-03.04 chosen cells stay chosen, and are merged, while a colleague writes in the table', async ({ as }) => {
  const [vetrov, osipova] = [await as('vetrov'), await as('osipova')]
  const documentId = await draftFor(vetrov, { title: 'О ценах', writers: ['Осипова'] })
  await openText(vetrov, documentId)
  await vetrov.locator('.ProseMirror').click()
  await vetrov.evaluate(() => {
    const data = new DataTransfer()
    const row = (n: number) => `<tr><td>Левая${n}</td><td>Правая${n}</td></tr>`
    data.setData('text/html', `<table>${row(1)}${row(2)}${row(3)}</table>`)
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.querySelector('.ProseMirror')?.dispatchEvent(paste)
  })
  await openText(osipova, documentId)
  const cell = (page: Page, words: string) => page.locator('.ProseMirror td', { hasText: words })
  await expect(cell(osipova, 'Правая3')).toBeVisible()
  await cell(vetrov, 'Левая1').dragTo(cell(vetrov, 'Правая1'))
  const chosen = vetrov.locator('.ProseMirror .selectedCell')
  await expect(chosen).toHaveCount(2)
  await putCaret(osipova, 'Правая3', 'after')
  await osipova.keyboard.type(' дороже')
  await expect(cell(vetrov, 'Правая3 дороже')).toBeVisible()
  await expect(chosen).toHaveCount(2)
  await vetrov.getByRole('button', { name: 'Таблица' }).click()
  await vetrov.getByRole('menuitem', { name: 'Объединить ячейки' }).click()
  await expect(cell(osipova, 'Левая1')).toHaveAttribute('colspan', '2')
  await expect(cell(vetrov, 'Правая3 дороже')).toBeVisible()
})
