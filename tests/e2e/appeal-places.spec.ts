import { expectAccessible } from './support/accessible'
import { expect, test } from './support/fixtures'
import { answered, headers } from './support/papers'

const REGION = 'Северореченская область'
const FROM = [
  { region: REGION, district: 'Горный округ', locality: 'с. Высокое', street: 'ул. Лесная' },
  { region: REGION, district: 'Горный округ', locality: 'п. Родник', street: 'ул. Лесная' },
]

test('V-06.03 appeals are counted by any level of the address, and those from one place are listed', async ({ as }) => {
  const clerk = await as('zimina')
  const post = (path: string, data: object) =>
    answered(clerk.request.post(`/api/v1${path}`, { data, headers: headers() }))
  const people = await answered<{ id: string }[]>(clerk.request.get('/api/v1/people?query=Карташов'))
  for (const [at, levels] of FROM.entries()) {
    const title = `О дороге к роднику, ${at + 1}`
    const { documentId } = (await post('/registry/intake', { title, kind: 'appeal', form: 'oral' })) as {
      documentId: string
    }
    const appeal = { form: 'oral', applicant: 'Родникова Анна Ильинична', address: '', levels }
    const requisites = { addresseeIds: [people[0]?.id], attachments: '', deliveryMethod: 'in_person', appeal }
    await post(`/registry/cards/${documentId}/registration`, { kind: 'appeal', title, requisites })
  }

  await clerk.goto('/journals')
  await clerk.getByRole('button', { name: /^Устные обращения/ }).click()
  const register = clerk.getByRole('region', { name: /^Реестр: / })
  await register.getByText('По адресам', { exact: true }).click()
  const place = register.getByRole('region', { name: 'Обращения по адресам' })
  const counts = place.getByRole('table', { name: 'Обращения по адресам' })

  await test.step('by districts, then by the settlements of one', async () => {
    await expect(counts.getByRole('row', { name: /Горный округ/ })).toContainText('2')
    await counts.getByRole('button', { name: 'Горный округ' }).click()
    await expect(place.getByRole('combobox', { name: 'Считать по' })).toHaveValue('Населённый пункт')
    await expect(counts.getByRole('row')).toHaveCount(3)
    await expect(place.getByRole('region', { name: 'Реестр' }).getByRole('row')).toHaveCount(3)
    await expectAccessible(clerk)
  })

  await test.step('the appeals of one settlement, and the count as a table for a spreadsheet', async () => {
    await counts.getByRole('button', { name: 'с. Высокое' }).click()
    const found = place.getByRole('region', { name: 'Реестр' })
    await expect(found).toContainText('О дороге к роднику, 1')
    await expect(found).not.toContainText('О дороге к роднику, 2')
    await place.getByRole('button', { name: 'Не ограничивать: с. Высокое' }).click()
    await expect(found).toContainText('О дороге к роднику, 2')
    const [file] = await Promise.all([
      clerk.waitForEvent('download'),
      place.getByRole('button', { name: 'XLSX' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/по адресам.*\.xlsx$/)
  })
})
