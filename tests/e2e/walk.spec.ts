import { expect, test } from './support/fixtures'
import { answered, headers } from './support/papers'
import { draftFor, openText } from './support/text'

const WORDS = 'Прошу согласовать прилагаемый порядок.'

test('a person leaves a text that is being written by every way out, and comes back to it', async ({ as }) => {
  const page = await as('vetrov')
  const id = await draftFor(page, { title: 'О прогулке по разделам' })
  const text = await openText(page, id)
  await text.click()
  await page.keyboard.insertText(WORDS)
  const rail = page.getByRole('navigation', { name: 'Разделы' })
  for (const link of await rail.getByRole('link').all()) {
    const address = String(await link.getAttribute('href'))
    await link.click()
    await expect(page).toHaveURL(new RegExp(`${address}$`))
    await expect(page.getByRole('heading').first()).toBeVisible()
    await page.goBack()
    await expect(page.locator('[contenteditable="true"]')).toContainText(WORDS)
  }
  await rail.getByRole('link', { name: 'Кабинет' }).click()
  await page.locator(`a[href*="${id}"]`).first().click()
  await expect(page.locator('[contenteditable="true"]')).toContainText(WORDS)
  const tabs = page.getByRole('main').locator(`a[href^="/rooms/${id}/"]`)
  for (const address of await tabs.evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
    await page.locator(`a[href="${address}"]`).first().click()
    await expect(page).toHaveURL(new RegExp(`${address}$`))
  }
})

test('the address of the text of a received letter, which has none, leads to its card', async ({ as }) => {
  const page = await as('zimina')
  const data = { title: 'О поставке', fileName: null, sha256: null }
  const { documentId } = await answered<{ documentId: string }>(
    page.request.post('/api/v1/registry/intake', { data, headers: headers() }),
  )
  await page.goto(`/rooms/${documentId}/text`)
  await expect(page).toHaveURL(new RegExp(`/rooms/${documentId}/card$`))
  await expect(page.getByRole('heading', { name: 'О поставке' })).toBeVisible()
})
