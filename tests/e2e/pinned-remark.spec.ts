import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'
import { sentLetter } from './support/letters'
import { openText, putCaret, selectWords } from './support/text'

const highlighted = (page: Page, words: string) => page.locator('[data-passage]', { hasText: words })

test('A-05.05 R-18.02 a remark of a visa is pinned to its words, and follows them through rework', async ({ as }) => {
  const [vetrov, krylova] = [await as('vetrov'), await as('krylova')]
  const documentId = await sentLetter(vetrov, 'О привязанном замечании', 'Сообщаем о готовности объектов к зиме.')
  await openText(krylova, documentId)
  const visa = krylova.getByRole('region', { name: 'Ваша виза' })
  await visa.getByRole('button', { name: 'На доработку' }).click()
  await expect(visa.getByText('выделите слова в тексте и нажмите «К визе»')).toBeVisible()
  await selectWords(krylova, 'готовности объектов')
  await krylova.getByRole('button', { name: 'К визе' }).click()
  await expect(highlighted(krylova, 'готовности объектов'), 'one sees what is pinned').toBeVisible()
  await visa.getByRole('textbox', { name: 'Замечание' }).fill('Назвать объекты.')
  await expectAccessible(krylova)
  await visa.getByRole('button', { name: 'Вернуть на доработку' }).click()
  await expect(visa).toBeHidden()

  const beside = vetrov.getByRole('region', { name: 'Замечания к фрагментам' }).getByRole('article')
  await expect(beside).toContainText('Назвать объекты.')
  await expect(beside).toContainText('На доработку')
  await vetrov.locator('.ProseMirror[contenteditable="true"]').waitFor()
  await putCaret(vetrov, 'Сообщаем', 'before')
  await vetrov.keyboard.type('Министерство. ')
  await expect(highlighted(vetrov, 'готовности объектов'), 'the words have moved, the remark with them').toBeVisible()

  await vetrov
    .getByRole('tab', { name: /Согласование/ })
    .or(vetrov.getByRole('link', { name: /^Согласование/ }))
    .first()
    .click()
  const decision = vetrov.getByRole('main').getByRole('button', { name: 'готовности объектов' }).first()
  await decision.click()
  await expect(vetrov).toHaveURL(/\/text/)
  await expect(highlighted(vetrov, 'готовности объектов').first()).toBeInViewport()
})

test('A-05.05 on a phone the field comes up over the text, and a pin may be taken off', async ({ as }) => {
  const [vetrov, krylova] = [await as('vetrov'), await as('krylova', { phone: true })]
  const documentId = await sentLetter(vetrov, 'О замечании с телефона', 'Сведения представлены в срок.')
  await krylova.goto(`/rooms/${documentId}/text`)
  await expect(krylova.locator('[data-save="saved"]')).toBeVisible()
  await selectWords(krylova, 'в срок')
  await krylova.getByRole('button', { name: 'К визе' }).click()
  const visa = krylova.getByRole('region', { name: 'Ваша виза' })
  await expect(visa.getByRole('button', { name: 'в срок' })).toBeVisible()
  await visa.getByRole('textbox', { name: 'Замечание' }).fill('В какой срок?')
  await visa.getByRole('button', { name: 'Отвязать от текста' }).click()
  await expect(visa.getByRole('button', { name: 'в срок' })).toBeHidden()
  await expect(visa.getByRole('textbox', { name: 'Замечание' }), 'the words stay').toHaveValue('В какой срок?')
})
