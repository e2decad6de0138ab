import type { WebSocketRoute } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import { expect, test } from './support/fixtures'
import { headers } from './support/papers'
import { draftFor, openText, textOn } from './support/text'

const leaveOut = (complaints: string[], expected: RegExp) =>
  complaints.splice(0, complaints.length, ...complaints.filter((words) => !expected.test(words)))

test('A-03.04 a room that is closed to its reader has a way out on a phone', async ({ as, complaints }) => {
  const [vetrov, osipova] = [await as('vetrov'), await as('osipova', { phone: true })]
  const documentId = await draftFor(vetrov, { title: 'О выходе', readers: ['Осипова'] })
  await osipova.goto(`/rooms/${documentId}/text`)
  await expect(osipova.getByRole('button', { name: 'Чтение' })).toHaveAttribute('aria-pressed', 'true')
  const found = await vetrov.request.get(`/api/v1/people?query=${encodeURIComponent('Осипова')}`)
  const [person] = (await found.json()) as { id: string }[]
  const shut = await vetrov.request.delete(`/api/v1/documents/${documentId}/participants/${person?.id}`, {
    headers: headers(),
  })
  expect(shut.ok()).toBe(true)
  await expect(osipova.getByText('Документ закрыт для вас')).toBeVisible()
  await expectNoSidewaysScroll(osipova)
  await expectAccessible(osipova)
  const out = osipova.getByRole('link', { name: 'В кабинет' })
  await expect(out).toBeInViewport()
  await out.tap()
  await osipova.waitForURL(/\/cabinet/)
  await expect(osipova.getByRole('heading', { name: 'Кабинет' })).toBeVisible()
  leaveOut(complaints, /404/)
})

test('R-03.12 a text that is refused has no pages counted, until it is taken again', async ({ as, complaints }) => {
  const vetrov = await as('vetrov')
  const documentId = await draftFor(vetrov, { title: 'О листах' })
  const text = await openText(vetrov, documentId)
  const count = vetrov.getByText(/^стр\. \d+ из \d+/)
  await text.click()
  await vetrov.keyboard.type('Один лист.')
  await expect(count).toHaveText(/из 1/)
  // Grown on its way past all that an office takes, it is refused by the product itself.
  await vetrov.route(/\/text\/pages$/, (route) => route.continue({ postData: `"${'x'.repeat(17 * 1024 * 1024)}"` }))
  const refused = vetrov.waitForResponse((answer) => answer.status() === 413)
  await vetrov.keyboard.type(' И ещё.')
  await refused
  await expect(count).toBeHidden()
  await vetrov.unroute(/\/text\/pages$/)
  await vetrov.keyboard.type(' Снова.')
  await expect(count).toHaveText(/из 1/)
  leaveOut(complaints, /413/)
})

test('V-09.02 who deletes a message by keys stays in the feed', async ({ as }) => {
  const vetrov = await as('vetrov')
  const documentId = await draftFor(vetrov, { title: 'О клавишах' })
  await vetrov.goto(`/rooms/${documentId}`)
  const field = vetrov.getByRole('textbox', { name: 'Сообщение' })
  const feed = vetrov.getByRole('log', { name: 'Лента документа' })
  await field.fill('Лишнее')
  await field.press('Enter')
  await expect(feed.getByText('отправляется')).toBeHidden()
  await feed.getByText('Лишнее').hover()
  await vetrov.getByRole('button', { name: /^Ответить/ }).click()
  await vetrov.keyboard.type('Почему')
  await vetrov.keyboard.press('Enter')
  await expect(feed.getByText('отправляется')).toBeHidden()
  await vetrov
    .getByRole('button', { name: /Действия с сообщением/ })
    .first()
    .focus()
  await vetrov.keyboard.press('Enter')
  await vetrov.getByRole('menuitem', { name: 'Удалить' }).press('Enter')
  await vetrov.getByRole('dialog').getByRole('button', { name: 'Удалить' }).press('Enter')
  await expect(feed.getByText('Сообщение удалено'), 'in the feed and over its answer').toHaveCount(2)
  await expect(vetrov.getByRole('dialog')).toBeHidden()
  const inFeed = () => vetrov.evaluate(() => document.activeElement?.closest('aside')?.getAttribute('aria-label'))
  await expect.poll(inFeed).toBe('Лента документа')
  await vetrov.keyboard.press('Tab')
  await expect.poll(inFeed, 'the next key is in it too').toBe('Лента документа')
})

test('A-03.05 a text frozen under edits of a colleague opens anew, and is written on', async ({ as }) => {
  const vetrov = await as('vetrov')
  const documentId = await draftFor(vetrov, { title: 'О заморозке' })
  let line: WebSocketRoute | null = null
  await vetrov.routeWebSocket(/\/yjs\//, (socket) => {
    line = socket
    socket.connectToServer()
  })
  const text = await openText(vetrov, documentId)
  await text.click()
  await vetrov.keyboard.type('Сообщаем')
  await expect(vetrov.locator('[data-save="saved"]')).toBeVisible()
  // What the server says to everybody in a room whose edits were seen and not saved when the text was frozen.
  await (line as WebSocketRoute | null)?.close({ code: 4409, reason: 'the text was frozen' })
  await expect(vetrov.locator('.ProseMirror[contenteditable="true"]')).toHaveText('Сообщаем')
  await expect(vetrov.locator('[data-save="saved"]')).toBeVisible()
  await vetrov.locator('.ProseMirror').click()
  await vetrov.keyboard.press('Control+End')
  await vetrov.keyboard.type(' о мостах')
  await expect.poll(() => textOn(vetrov)).toBe('Сообщаем о мостах')
  await expect(vetrov.locator('[data-save="saved"]')).toBeVisible()
})
