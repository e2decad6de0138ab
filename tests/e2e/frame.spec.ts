import { expectAccessible, expectNoSidewaysScroll } from './support/accessible'
import { expect, test } from './support/fixtures'

test('V-25.01 a wrong password is refused in words, the right one opens the cabinet', async ({ as, complaints }) => {
  const page = await as(null)
  await page.goto('/cabinet')
  await expect(page).toHaveURL(/\/login\?from=/)
  await expectAccessible(page)
  await page.getByLabel('Имя пользователя').fill('lapina')
  await page.getByLabel('Пароль').fill('не тот пароль')
  await page.getByRole('button', { name: 'Войти' }).click()
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('Имя или пароль не подходят.')
  await expectAccessible(page)
  // The browser itself writes down every answer 401.
  await expect.poll(() => complaints.splice(0).filter((line) => !line.includes('401'))).toEqual([])

  await page.getByLabel('Пароль').fill('vizir-demo-2026')
  await page.getByRole('button', { name: 'Войти' }).click()
  await expect(page.getByRole('heading', { name: 'Кабинет' })).toBeVisible()
})

test('the cabinet is walked with one key in any layout', async ({ as }) => {
  const page = await as('vetrov')
  await page.goto('/cabinet')
  const rows = page.getByLabel('Документы кабинета').locator('a[href^="/rooms/"]')
  await expect(rows.first()).toBeVisible()
  await expect(page.getByText('На связи')).toBeVisible()
  await page.keyboard.press('KeyJ')
  await expect(page).toHaveURL(/\/rooms\//)
  const first = page.url()
  await page.keyboard.press('KeyJ')
  await expect(page).not.toHaveURL(first)
  await page.keyboard.press('KeyK')
  await expect(page).toHaveURL(first)
})

test('language and theme are chosen once and stay', async ({ as }) => {
  const page = await as('orlova')
  await page.goto('/cabinet')
  const profile = page.getByRole('button', { name: /Профиль|Profile/ })
  await profile.click()
  await page.getByRole('radiogroup', { name: 'Тема' }).getByText('Тёмная').click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.getByRole('radiogroup', { name: 'Язык' }).getByText('English').click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

for (const [login, views] of [
  ['kartashov', [{}, { phone: true }]],
  ['zimina', [{ width: 1024, height: 768 }, { phone: true }]],
] as const) {
  test(`the cabinet of ${login} keeps WCAG 2.2 AA on a screen and on a phone`, async ({ as }) => {
    for (const view of views) {
      const page = await as(login, view)
      await page.goto('/cabinet')
      await expect(page.getByRole('heading', { name: 'Кабинет' })).toBeVisible()
      await expectNoSidewaysScroll(page)
      await expectAccessible(page)
    }
  })
}
