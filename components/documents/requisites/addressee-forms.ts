import type { PersonView } from '@/lib/contracts/directory'
import type { OrganisationView } from '@/lib/contracts/organisations-views'
import type { Addressee } from '@/lib/contracts/requisites'

/** An organisation as an addressee: its head in the dative where known, else its name in the nominative. */
export const fromOrganisation = ({
  id,
  name,
  headPositionDative,
  headNameDative,
  address,
}: OrganisationView): Addressee => ({
  organisationId: id,
  position: headPositionDative ?? name,
  name: headNameDative ?? '',
  address: headNameDative ? '' : (address ?? ''),
})

/** A colleague as an addressee: position and surname in the dative, as the directory keeps them. */
export const fromPerson = ({ dativePosition, dativeName }: PersonView): Addressee => ({
  position: dativePosition,
  name: dativeName,
  address: '',
})

/** What was typed, as the office wrote it: «Руководителям органов (по списку)». */
export const fromText = (text: string): Addressee => ({ position: text.trim(), name: '', address: '' })

/** «Уважаемый Игорь Петрович!» for a person of the directory. */
export const salutationFor = ({ gender, firstName, patronymic }: PersonView): string =>
  `${gender === 'female' ? 'Уважаемая' : 'Уважаемый'} ${[firstName, patronymic].filter(Boolean).join(' ')}!`
