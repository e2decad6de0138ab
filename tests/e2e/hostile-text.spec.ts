import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'

const HOSTILE = `<img src=x onerror="document.title='взломано'"><script>document.title='взломано'</script> {{7*7}}`

async function post(page: Page, path: string, data: object): Promise<Record<string, string>> {
  const answer = await page.context().request.post(`/api/v1${path}`, { data })
  expect(answer.ok(), await answer.text()).toBe(true)
  return answer.json()
}

const expectText = async (page: Page) => {
  await expect(page.getByText(HOSTILE).first()).toBeVisible()
  await expect(page).not.toHaveTitle(/взломано/)
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
}

test('texts stay texts wherever they are shown: cabinet, room, feed, search', async ({ as }) => {
  const page = await as('vetrov')
  const { documentId } = await post(page, '/documents', { kind: 'outgoing', title: HOSTILE })
  await post(page, `/documents/${documentId}/messages`, { text: HOSTILE })

  await page.goto('/cabinet')
  await expectText(page)
  await page.goto(`/rooms/${documentId}`)
  await expectText(page)
  await page.goto(`/rooms/${documentId}/card`)
  await expectText(page)

  const field = page.getByRole('combobox', { name: 'Поиск' })
  await page.keyboard.press('Control+KeyK')
  await expect(async () => {
    await field.fill('')
    await field.fill('onerror взломано')
    await expect(page.getByRole('option').first()).toContainText('onerror', { timeout: 2000 })
  }).toPass({ timeout: 30_000 })
  await expect(page).not.toHaveTitle(/взломано/)
  await expect(page.locator('img[src="x"]')).toHaveCount(0)
})
