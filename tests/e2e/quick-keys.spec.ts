import { expect, test } from './support/fixtures'
import { draftFor, openText, putCaret, textOn } from './support/text'

test('A-03.01 keys that come faster than the browser tells where the caret is act where it stands', async ({ as }) => {
  const page = await as('vetrov')
  const documentId = await draftFor(page, { title: 'О быстрых клавишах' })
  await openText(page, documentId)
  await page.locator('.ProseMirror').click()
  await page.keyboard.type('Первое слово последнее')
  /** All at once, as they wait for a page that is busy. */
  const press = (...keys: string[]) => Promise.all(keys.map((key) => page.keyboard.press(key)))

  await putCaret(page, 'Первое', 'before')
  await press('Digit1', 'End', 'Enter', 'Digit2')
  await expect.poll(() => textOn(page)).toBe('1Первое слово последнее\n2')

  await putCaret(page, 'слово', 'before')
  await page.keyboard.press('Control+Alt+KeyE')
  await press('End', 'Backspace')
  await expect(page.locator('.ProseMirror del')).toHaveText('е')
  await press('Home', 'Delete')
  await expect(page.locator('.ProseMirror del')).toHaveText(['1', 'е'])
})
