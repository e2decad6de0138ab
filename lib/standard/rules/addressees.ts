import type { Addressee } from '../../contracts/requisites'
import { NBSP } from '../matches'
import type { PaperCard } from '../paper'
import { writeAddressee } from '../requisites'
import type { CardRule, Found, Named, Rule } from '../rule'

const NUMBER_OF = { requisite: 15, clause: '3.3.12', requirement: 'R-06.15' }
const DATIVE = { requisite: 15, clause: '3.3.12', requirement: 'R-06.05' }
const POSTAL = { requisite: 15, clause: '3.3.12', requirement: 'R-06.18' }
const MOST = 4

/** A rule of one addressee: what is wrong with it, and how it should be written. */
const each = (named: Omit<Named, 'group'>, look: (one: Addressee) => Look): CardRule => ({
  ...named,
  group: 'requisites',
  card: ({ requisites: { addressees } }) =>
    addressees.flatMap((one, index): Found[] => {
      const found = look(one)
      if (!found) return []
      const fix = found.put && [writeAddressee(addressees, index, found.put)]
      return [{ place: { field: 'addressees', index }, quote: found.quote, ...(fix ? { fix } : {}) }]
    }),
})
type Look = { quote: string; put?: Partial<Addressee> } | null

/** To whom: somebody, at most four, in the dative, surname before initials, the index last. */
export const addressees: Rule[] = [
  {
    id: 'addresseeMissing',
    group: 'requisites',
    source: { requisite: 15, clause: '7.2.1', requirement: 'R-23.01' },
    layouts: ['letter', 'memo'],
    card: ({ requisites }) => (requisites.addressees.length ? [] : [{ place: { field: 'addressees', index: null } }]),
  },
  { id: 'addresseesMany', group: 'requisites', source: NUMBER_OF, card: tooMany },
  each({ id: 'addresseeInitials', source: { requisite: 15, clause: '3.3.12', requirement: 'R-06.09' } }, ({ name }) => {
    const put = surnameFirst(name)
    return put === name ? null : { quote: name, put: { name: put } }
  }),
  each({ id: 'addresseeName', source: DATIVE }, ({ name }) => {
    const put = nameInDative(name)
    return put === name ? null : { quote: name, put: { name: put } }
  }),
  each({ id: 'addresseePosition', source: DATIVE }, ({ name, position }) => {
    const put = name ? positionInDative(position) : position
    return put === position ? null : { quote: position, put: { position: put } }
  }),
  each({ id: 'citizenAddress', source: { requisite: 15, clause: '3.3.12', requirement: 'R-06.19' } }, (one) =>
    one.name && !one.position.trim() && !one.address.trim() ? { quote: one.name } : null,
  ),
  each({ id: 'copyWord', source: NUMBER_OF }, ({ position }) => {
    const put = position.replace(/^копия[:.]?\s+/i, '')
    return put === position ? null : { quote: position, put: { position: put } }
  }),
  each({ id: 'indexFirst', source: POSTAL }, ({ address, country }) => {
    // Abroad the index stands where it does in the country.
    const put = country ? address : address.replace(/^(\d{6}),?\s+(.+)$/s, '$2, $1')
    return put === address ? null : { quote: address, put: { address: put } }
  }),
]

function tooMany({ requisites }: PaperCard): Found[] {
  const count = requisites.addressees.length
  const listed = requisites.addressees.some(({ position, listed: flag }) => flag || /по списку/i.test(position))
  return count > MOST && !listed ? [{ place: { field: 'addressees', index: MOST }, data: { count } }] : []
}

/** «П. А. Воронцову» and «Воронцову П. А.» are both written «Воронцову П.А.». */
export const surnameFirst = (name: string): string =>
  name
    .replace(
      /^((?:[А-ЯЁ]\.\s?){1,2})\s?([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)$/,
      (_all, initials: string, surname) => `${surname} ${initials.replace(/\s/g, '')}`,
    )
    .replace(/(?<=[А-ЯЁ]\.)[ \u00a0](?=[А-ЯЁ]\.$)/, '')

const NAMES: [RegExp, string][] = [
  [/(?<=[а-яё](?:ов|ев|ёв|ин|ын))$/, 'у'],
  [/(?<=[а-яё](?:ов|ев|ёв|ин|ын))а$/, 'ой'],
  [/(?<=[а-яё](?:ск|цк))ая$/, 'ой'],
]

/** The surest surnames in the dative; the rest is left to the person who knows. */
export function nameInDative(name: string): string {
  const [, surname = '', rest = ''] = /^([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)([ \u00a0][А-ЯЁ]\..*)$/.exec(name) ?? []
  if (!surname) return name
  if (/(?:ский|цкий)$/.test(surname)) return `${surname.replace(/ий$/, 'ому')}${rest}`
  for (const [pattern, ending] of NAMES) if (pattern.test(surname)) return surname.replace(pattern, ending) + rest
  return name
}

const POSITIONS: Record<string, string> = {
  Глава: 'Главе',
  Директор: 'Директору',
  Министр: 'Министру',
  Начальник: 'Начальнику',
  Руководитель: 'Руководителю',
  Заместитель: 'Заместителю',
  Председатель: 'Председателю',
  Губернатор: 'Губернатору',
  Прокурор: 'Прокурору',
  Ректор: 'Ректору',
  Управляющий: 'Управляющему',
  Заведующий: 'Заведующему',
  'Первый заместитель': 'Первому заместителю',
  'Исполняющий обязанности': 'Исполняющему обязанности',
  'Генеральный директор': 'Генеральному директору',
  'Главный врач': 'Главному врачу',
}

/** The first words of a position in the dative; what follows them is in the genitive already. */
export function positionInDative(position: string): string {
  const said = Object.keys(POSITIONS).find((one) =>
    new RegExp(`^${one}(?![а-яё])`).test(position.replaceAll(NBSP, ' ')),
  )
  return said ? `${POSITIONS[said]}${position.slice(said.length)}` : position
}

/** An addressee in the dative, or null where it is in it already or only the person knows. */
export function inDative(addressee: Addressee): Addressee | null {
  if (!addressee.name) return null
  const position = positionInDative(addressee.position)
  const name = nameInDative(surnameFirst(addressee.name))
  return position === addressee.position && name === addressee.name ? null : { ...addressee, position, name }
}
