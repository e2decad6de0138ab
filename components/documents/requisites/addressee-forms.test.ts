import { describe, expect, it } from 'vitest'
import type { PersonView } from '@/lib/contracts/directory'
import type { OrganisationView } from '@/lib/contracts/organisations-views'
import { fromOrganisation, fromPerson, fromText, salutationFor } from './addressee-forms'

const organisation: OrganisationView = {
  id: '0196c8f0-0000-7000-8000-000000000001',
  kind: 'municipal',
  name: 'Администрация Ключевского округа',
  shortName: null,
  category: null,
  address: 'Мира ул., д. 1',
  country: null,
  foreignName: null,
  foreignMission: false,
  email: null,
  headPositionDative: 'Главе\nКлючевского округа',
  headNameDative: 'Воронцову П.А.',
  salutation: 'Уважаемый Павел Андреевич!',
}
const person = {
  gender: 'female',
  firstName: 'Ирина',
  patronymic: 'Кирилловна',
  dativePosition: 'Начальнику отдела',
  dativeName: 'Балашовой И.К.',
} as PersonView

describe('addressees', () => {
  it('R-06.05 of an organisation is its head in the dative, without a postal address', () => {
    expect(fromOrganisation(organisation)).toEqual({
      organisationId: organisation.id,
      position: 'Главе\nКлючевского округа',
      name: 'Воронцову П.А.',
      address: '',
    })
  })

  it('R-06.04 of an organisation whose head is not known is its name, with the address', () => {
    expect(fromOrganisation({ ...organisation, headPositionDative: null, headNameDative: null })).toMatchObject({
      position: organisation.name,
      name: '',
      address: 'Мира ул., д. 1',
    })
  })

  it('R-24.07 R-24.09 of an organisation abroad is its head with the address, its country and its name for the envelope', () => {
    const abroad = { country: 'DE', foreignName: 'River Cities Foundation', address: 'Musterstraße 12, Musterstadt' }
    expect(fromOrganisation({ ...organisation, ...abroad })).toMatchObject({ name: 'Воронцову П.А.', ...abroad })
    expect(fromOrganisation(organisation)).not.toHaveProperty('country')
  })

  it('R-24.01 R-24.07 of an embassy here is foreign, with its address, as one abroad is', () => {
    const embassy = { foreignMission: true, address: 'Мосфильмовская ул., д. 1, г. Москва, 119285' }
    expect(fromOrganisation({ ...organisation, ...embassy })).toMatchObject(embassy)
    expect(fromOrganisation(organisation)).not.toHaveProperty('foreignMission')
  })

  it('R-06.08 of a colleague is what the directory declines; a generalised one is as typed', () => {
    expect(fromPerson(person)).toEqual({ position: 'Начальнику отдела', name: 'Балашовой И.К.', address: '' })
    expect(fromText('  Руководителям органов (по списку) ').position).toBe('Руководителям органов (по списку)')
  })

  it('R-06.11 the salutation agrees with the person', () => {
    expect(salutationFor(person)).toBe('Уважаемая Ирина Кирилловна!')
    expect(salutationFor({ ...person, gender: 'male', firstName: 'Ян', patronymic: null })).toBe('Уважаемый Ян!')
  })
})
