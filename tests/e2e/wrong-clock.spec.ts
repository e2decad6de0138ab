import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { draftFor, openText, textOn } from './support/text'

const DAY_MS = 86_400_000
const feed = (page: Page) => page.getByRole('log', { name: 'Лента документа' })
const leaveOut = (complaints: string[], expected: RegExp) =>
  complaints.splice(0, complaints.length, ...complaints.filter((words) => !expected.test(words)))
const EXPECTED = /401|ERR_INTERNET_DISCONNECTED/

/** Writes on a line that is lost, and comes back three days later, when the session is long over. */
async function writesAndIsAway(page: Page): Promise<void> {
  await page.locator('.ProseMirror').click()
  await page.keyboard.type('На связи.')
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  await page.context().setOffline(true)
  await page.keyboard.type(' Без связи.')
  await page.clock.fastForward(60_000)
  await expect(page.getByText('правки сохраняются на этом компьютере')).toBeVisible()
  await page.clock.fastForward(3 * DAY_MS)
  await page.keyboard.type(' Через три дня.')
  await page.context().clearCookies()
  await page.context().setOffline(false)
  await page.clock.fastForward(60_000)
  await expect(page.getByRole('dialog', { name: 'Сеанс завершён' })).toBeVisible()
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel('Имя пользователя').fill('vetrov')
  await page.getByRole('textbox', { name: 'Пароль' }).fill('vizir-demo-2026')
  await page.keyboard.press('Enter')
}

async function goesOn(page: Page, documentId: string): Promise<void> {
  await expect(page.getByText(/^Отправлен[оа] \d/)).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.locator('[data-save="saved"]')).toBeVisible()
  await page.reload()
  await openText(page, documentId)
  expect(await textOn(page)).toBe('На связи. Без связи. Через три дня.')
}

test('A-03.04 a tab three days old loses nothing: its author signs in in place, and the edits arrive', async ({
  as,
  complaints,
}) => {
  const vetrov = await as('vetrov')
  await vetrov.clock.install()
  const documentId = await draftFor(vetrov, { title: 'О трёх днях' })
  await openText(vetrov, documentId)
  await writesAndIsAway(vetrov)
  const ended = vetrov.getByRole('dialog', { name: 'Сеанс завершён' })
  await ended.getByRole('textbox', { name: 'Пароль' }).fill('vizir-demo-2026')
  await vetrov.keyboard.press('Enter')
  await goesOn(vetrov, documentId)
  leaveOut(complaints, EXPECTED)
})

test('A-03.04 or signs in in another tab, and the old one goes on as soon as it is looked at', async ({
  as,
  complaints,
}) => {
  const vetrov = await as('vetrov')
  await vetrov.clock.install()
  const documentId = await draftFor(vetrov, { title: 'О другой вкладке' })
  await openText(vetrov, documentId)
  await writesAndIsAway(vetrov)
  const another = await vetrov.context().newPage()
  await another.goto('/login')
  await signIn(another)
  await another.waitForURL(/\/cabinet/)
  await another.close()
  await vetrov.evaluate(() => window.dispatchEvent(new Event('focus')))
  await goesOn(vetrov, documentId)
  leaveOut(complaints, EXPECTED)
})

for (const [words, off] of [
  ['a day ahead', DAY_MS],
  ['a day behind', -DAY_MS],
] as const)
  test(`A-03.04 on a computer whose clock is ${words}, today is the office’s today`, async ({ as }) => {
    const [vetrov, osipova] = [await as('vetrov'), await as('osipova')]
    await vetrov.clock.install({ time: Date.now() + off })
    const documentId = await draftFor(vetrov, { title: 'О часах', writers: ['Осипова'] })
    const text = await openText(vetrov, documentId)
    await text.click()
    await vetrov.keyboard.press('Control+Alt+KeyE')
    await vetrov.keyboard.type('Предложение.')
    const field = vetrov.getByRole('textbox', { name: 'Сообщение' })
    await field.fill('Срок до пятницы')
    await field.press('Enter')
    await expect(feed(vetrov).getByText('отправляется')).toBeHidden()

    await openText(osipova, documentId)
    for (const page of [vetrov, osipova]) {
      await expect(feed(page).getByText('Срок до пятницы')).toBeVisible()
      await expect(feed(page).getByText(/^сегодня/)).toHaveCount(1)
      await page.locator('.ProseMirror ins').hover()
      const card = page.getByRole('article', { name: 'Правка: Ветров И. П.' })
      await expect(card.getByText(/\d\d:\d\d/), 'proposed today').toBeVisible()
      await page.mouse.move(0, 0)
    }
    await vetrov.goto('/cabinet')
    const listed = vetrov
      .getByRole('main')
      .getByText(/^\d\d:\d\d$/)
      .first()
    await expect(listed, 'the list names the hour of what came today').toBeVisible()
  })
