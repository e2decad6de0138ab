import { expect, test } from './support/fixtures'
import { draftFor, openText, putCaret, textOn } from './support/text'

const LINE = 'Министерство рассмотрело сведения о ходе работ и сообщает, что благоустройство парка завершено в срок.'

test('R-03.12 two people write on both sides of the edge of a page, and neither loses a letter', async ({ as }) => {
  const [vetrov, osipova] = [await as('vetrov'), await as('osipova')]
  const id = await draftFor(vetrov, { title: 'О двух страницах', writers: ['Осипова'] })
  const text = await openText(vetrov, id)
  await text.click()
  for (let line = 1; line <= 26; line++) {
    await vetrov.keyboard.insertText(`Строка-${line}. ${LINE}`)
    await vetrov.keyboard.press('Enter')
  }
  await openText(osipova, id)
  for (const page of [vetrov, osipova]) await expect(page.locator('[data-paper="2"]')).toBeVisible()
  await putCaret(vetrov, 'Строка-2.', 'before')
  await putCaret(osipova, 'Строка-25.', 'before')
  await Promise.all([
    vetrov.keyboard.type('первая первая ', { delay: 60 }),
    osipova.keyboard.type('вторая вторая ', { delay: 60 }),
  ])
  for (const page of [vetrov, osipova]) {
    await expect.poll(() => textOn(page)).toContain('первая первая Строка-2.')
    await expect.poll(() => textOn(page)).toContain('вторая вторая Строка-25.')
  }
  expect(await textOn(vetrov)).toBe(await textOn(osipova))
  await putCaret(vetrov, 'Строка-3.', 'before')
  await vetrov.keyboard.press('Control+Enter')
  for (const page of [vetrov, osipova])
    await expect(page.locator('.page-gap[data-page="2"] + p')).toContainText('Строка-3.')
})
