import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'
import { sentLetter } from './support/letters'
import { openText, putCaret, textOn } from './support/text'

test('A-03.05 on approval a reviewer proposes edits, and the executor takes them at once or when the draft comes back', async ({
  as,
}) => {
  const [vetrov, krylova] = [await as('vetrov'), await as('krylova')]
  const documentId = await sentLetter(vetrov, 'О правках на согласовании', 'Сообщаем о готовности объектов к зиме.')
  await openText(krylova, documentId)
  await expect(krylova.getByText('Ваши правки вносятся предложениями')).toBeVisible()
  await expect(krylova.getByRole('button', { name: 'На согласовании все правки предлагаются' })).toBeDisabled()
  const present = (words: string) => vetrov.getByRole('button', { name: new RegExp(`^Крылова.*, ${words}$`) })
  await expect(present('читает')).toBeVisible()
  await putCaret(krylova, 'готовности', 'before')
  await expect(present('предлагает правки')).toBeVisible()
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

  await putCaret(krylova, 'зиме', 'before')
  await krylova.keyboard.type('новой ')
  await expect(proposed('новой')).toBeVisible()
  await expect(krylova.locator('[data-save="saved"]')).toBeVisible()

  const card = vetrov.getByRole('article', { name: 'Правка: Крылова' })
  // The feed of the executor tells of it when the text has settled, and leads there from another part of the room.
  await vetrov.getByRole('link', { name: 'Карточка', exact: true }).click()
  const event = vetrov.getByRole('log').getByText('предлагает правки в тексте')
  await expect(event).toBeVisible({ timeout: 40_000 })
  // In a narrow window the feed is a drawer over the page: it goes, so that one sees what one asked for.
  await vetrov.setViewportSize({ width: 1100, height: 800 })
  await vetrov.keyboard.press('Control+Backslash')
  await vetrov.getByRole('button', { name: 'Показать правки' }).click()
  await expect(card).toBeVisible()
  await expect(vetrov.locator('[data-drawer]')).toHaveCount(0)
  await vetrov.setViewportSize({ width: 1440, height: 900 })
  await vetrov.keyboard.press('Escape')

  // The executor takes one of them: the text goes on at once, and the other stays a proposal.
  const visa = krylova.getByRole('region', { name: 'Ваша виза' })
  await visa.getByRole('button', { name: 'На доработку' }).click()
  await visa.getByRole('textbox', { name: 'Замечание' }).fill('Правка в тексте.')
  await vetrov.locator('.ProseMirror ins', { hasText: 'полной' }).click()
  await card.getByRole('button', { name: 'Принять…' }).click()
  const taking = vetrov.getByRole('dialog', { name: 'Принять правки' })
  await expect(taking.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await expect(taking).toContainText(
    'Текст станет версией 2 и сразу пойдёт на согласование, цикл 2. 1 правка останется',
  )
  await expectAccessible(vetrov)
  await vetrov.keyboard.press('Control+Enter')
  await expect(taking).toBeHidden()
  await expect(proposed('полной')).toHaveCount(0)
  await expect(proposed('новой')).toBeVisible()
  await expect(vetrov.getByText('Ветров И. П. принял 1 правку (Крылова Т. О.) и направил версию 2')).toBeVisible()
  await expect(visa).toContainText('версия 2')
  // What was taken stands: undo does not reach behind it.
  await krylova.locator('.ProseMirror').press('Control+KeyZ')
  await expect.poll(() => textOn(krylova)).toContain('о полной готовности')
  await expect(krylova.locator('[data-save="saved"]')).toBeVisible()

  // Words of a remark begun about the old version are there for the new one.
  await expect(visa.getByRole('textbox', { name: 'Замечание' })).toHaveValue('Правка в тексте.')
  await visa.getByRole('button', { name: 'Вернуть на доработку' }).click()
  await expect(vetrov.getByText('На доработке').first()).toBeVisible()
  await vetrov.locator('.ProseMirror ins').click()
  await card.getByRole('button', { name: 'Принять', exact: true }).click()
  await expect(vetrov.locator('.ProseMirror ins')).toHaveCount(0)
  await expect.poll(() => textOn(vetrov)).toBe('Сообщаем о полной готовности объектов к новой зиме.')
  await expect(vetrov.locator('[data-save="saved"]')).toBeVisible()
})
