import type { PersonView } from '@/lib/contracts/directory'
import type { OrganisationView } from '@/lib/contracts/organisations-views'
import type { Addressee } from '@/lib/contracts/requisites'

type Entry = Pick<
  OrganisationView,
  | 'id'
  | 'kind'
  | 'name'
  | 'headPositionDative'
  | 'headNameDative'
  | 'address'
  | 'country'
  | 'foreignName'
  | 'foreignMission'
>

/**
 * An entry of any level as an addressee: an organisation by its head in the dative where known, else by its name in
 * the nominative; an official by post and name; a citizen by name with the address. One abroad, or a mission
 * of a foreign state here, always has the address, which names the town.
 */
export const fromOrganisation = ({
  id,
  kind,
  name,
  headPositionDative,
  headNameDative,
  address,
  country,
  foreignName,
  foreignMission,
}: Entry): Addressee => {
  const person = kind === 'official' || kind === 'citizen'
  const bare = headNameDative && kind !== 'citizen' && !country && !foreignMission
  return {
    organisationId: id,
    position: headPositionDative ?? (person ? '' : name),
    name: headNameDative ?? (person ? name : ''),
    address: bare ? '' : (address ?? ''),
    ...(country ? { country, foreignName: foreignName ?? '' } : {}),
    ...(foreignMission ? { foreignMission } : {}),
  }
}

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
