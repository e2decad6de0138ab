import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { draftFor, openText, putCaret, selectWords, textOn } from './support/text'

const LETTERS = 'абвгдежзиклмн'

/** What an input method does to a page: a word that is not final yet, and then the word. */
function inputMethod(session: CDPSession, meanwhile: () => Promise<void>) {
  return async (steps: string[], word: string) => {
    for (const text of steps) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      await meanwhile()
    }
    await session.send('Input.insertText', { text: word })
    await meanwhile()
  }
}

/** A colleague's next letter; it is at the office before the word goes on. */
function colleague(page: Page) {
  let at = 0
  const type = async () => {
    await page.keyboard.type(LETTERS.charAt(at))
    at += 1
    await expect(page.locator('[data-save="saved"]')).toBeVisible()
  }
  return { type, typed: () => LETTERS.slice(0, at) }
}

for (const [mode, suggesting] of [
  ['plainly', false],
  ['in suggestions', true],
] as const)
  for (const [place, words, side] of [
    ['before it', 'Первый', 'before'],
    ['after it', 'отчета.', 'after'],
    ['in another paragraph', 'Второй', 'before'],
  ] as const)
    test(`A-03.04 a word composed ${mode} while a colleague types ${place} is written once`, async ({ as }) => {
      const vetrov = await as('vetrov')
      const documentId = await draftFor(vetrov, { title: 'О вводе', writers: ['Осипова'] })
      const text = await openText(vetrov, documentId)
      await text.click()
      await vetrov.keyboard.type('Первый абзац отчета.\nВторой абзац.')
      const osipova = await as('osipova')
      await expect(await openText(osipova, documentId)).toContainText('Второй абзац.')
      if (suggesting) await vetrov.getByRole('button', { name: 'Режим правок' }).click()
      await putCaret(osipova, words, side)
      await putCaret(vetrov, 'Первый абзац', 'after')

      const { type, typed } = colleague(osipova)
      const compose = inputMethod(await vetrov.context().newCDPSession(vetrov), type)
      await compose(['k', 'か', 'かn', 'かん', 'かんじ', '漢字'], '漢字')
      await compose(['に', 'にほ'], '日本')
      await compose(['´'], 'é')
      // What comes meanwhile would put the selection back where the editor has it.
      await expect.poll(() => textOn(vetrov)).toContain(typed())
      await selectWords(vetrov, 'отчета')
      await vetrov.evaluate(() => document.execCommand('insertText', false, 'отчёта'))

      const [first, second] = ['Первый абзац漢字日本é отчёта.', 'Второй абзац.'] as const
      const theirs = { 'before it': `${typed()}${first}\n${second}`, 'after it': `${first}${typed()}\n${second}` }
      const whole = { ...theirs, 'in another paragraph': `${first}\n${typed()}${second}` }[place]
      for (const page of [vetrov, osipova]) await expect.poll(() => textOn(page)).toBe(whole)
      await expect(osipova.locator('.ProseMirror ins')).toHaveCount(suggesting ? 2 : 0)
    })
