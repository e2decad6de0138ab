import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'
import { sentLetter } from './support/letters'
import { openText, putCaret, textOn } from './support/text'

test('A-03.05 on approval a reviewer proposes edits, and the executor takes them when the draft comes back', async ({
  as,
}) => {
  const [vetrov, krylova] = [await as('vetrov'), await as('krylova')]
  const documentId = await sentLetter(vetrov, 'О правках на согласовании', 'Сообщаем о готовности объектов к зиме.')
  await openText(krylova, documentId)
  await expect(krylova.getByText('Ваши правки вносятся предложениями')).toBeVisible()
  await expect(krylova.getByRole('button', { name: 'На согласовании все правки предлагаются' })).toBeDisabled()
  await putCaret(krylova, 'готовности', 'before')
  await krylova.keyboard.type('полной ')
  const proposed = (text: string) => krylova.locator('.ProseMirror ins', { hasText: text })
  await expect(proposed('полной')).toBeVisible()
  await expect(krylova.locator('[data-save="saved"]')).toBeVisible()
  await expect.poll(() => textOn(vetrov)).toContain('о полной готовности')
  await expectAccessible(krylova)

  // One's own proposal is taken back and made anew; what was written before the sending is out of reach of undo.
  await krylova.keyboard.press('Control+KeyZ')
  await expect(proposed('полной')).toHaveCount(0)
  await krylova.keyboard.press('Control+KeyZ')
  await putCaret(krylova, 'готовности', 'before')
  await krylova.keyboard.type('полной ')
  await expect(proposed('полной')).toBeVisible()
  await expect(krylova.locator('[data-save="saved"]')).toBeVisible()

  // The executor sees the proposal and can take nothing while the text is on approval.
  await vetrov.locator('.ProseMirror ins').click()
  const card = vetrov.getByRole('article', { name: 'Правка: Крылова' })
  await expect(card).toBeVisible()
  await expect(card.getByRole('button', { name: 'Принять' })).toHaveCount(0)
  await vetrov.keyboard.press('Escape')

  const visa = krylova.getByRole('region', { name: 'Ваша виза' })
  await visa.getByRole('button', { name: 'На доработку' }).click()
  await visa.getByRole('textbox', { name: 'Замечание' }).fill('Правка в тексте.')
  await visa.getByRole('button', { name: 'Вернуть на доработку' }).click()
  await expect(vetrov.getByText('На доработке').first()).toBeVisible()
  await vetrov.locator('.ProseMirror ins').click()
  await card.getByRole('button', { name: 'Принять' }).click()
  await expect(vetrov.locator('.ProseMirror ins')).toHaveCount(0)
  await expect.poll(() => textOn(vetrov)).toBe('Сообщаем о полной готовности объектов к зиме.')
  await expect(vetrov.locator('[data-save="saved"]')).toBeVisible()
})
