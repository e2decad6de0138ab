import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressFault, addressInLine, lettersFault, nameFault, printedAddress } from './address'
import { COUNTRIES, officialName } from './countries'

const BERLIN = 'Musterstraße 12, 10117 Berlin'

describe('what is wrong with a postal address', () => {
  it.each([
    ['R-33.07 an index is asked for at home', 'пл. Центральная, д. 1', null, 'no_index'],
    ['a right address', 'пл. Центральная, д. 1, п. Ключи, 699120', null, null],
    ['nothing', ' ', null, 'empty'],
    ['R-06.22 Latin letters at home', 'ul. Lesnaya, 4, Moskva, 101000', null, 'latin_at_home'],
    ['R-06.22 one letter of another alphabet', 'ул. Лесная, д. 4A, Ключи, 699120', null, 'latin_at_home'],
    ['Roman figures', 'ул. XXII Партсъезда, д. 4, оф. N 5, Ключи, 699120', null, null],
    ['a country in words', 'ул. Мира, 5, Минск, 220030, Республика Беларусь', null, 'country_not_chosen'],
    ['a country in words before the rest', 'Германия, 101171, Берлин', null, 'country_not_chosen'],
    ['R-24.09 abroad no index of six figures', BERLIN, 'DE', null],
    ['R-24.09 the official name of the country', `${BERLIN}, Federal Republic of Germany`, 'DE', null],
    ['R-24.09 a colloquial name of the country', `${BERLIN}, Germany`, 'DE', 'unofficial_country'],
    ['another country', `${BERLIN}, French Republic`, 'DE', 'other_country'],
    ['R-24.09 Russian where they write in Latin letters', 'Мустерштрассе 12, Берлин', 'DE', 'cyrillic_abroad'],
    ['R-24.09 the language of the country', 'ул. Немига, 5, 220030, г. Минск', 'BY', null],
    ['a capital called like its state', '5, rue du Fossé, Luxembourg', 'LU', null],
    ['a state of America', '12 Peachtree Street, Atlanta, Georgia', 'US', null],
    ['figures alone', '10117, 12', 'DE', 'empty'],
  ] as const)('%s', (_, address, country, fault) => expect(addressFault({ address, country })).toBe(fault))

  it('R-24.09 an envelope abroad names its recipient in letters that are read there', () => {
    const to = (country: string | null, foreignName: string) =>
      nameFault({ country, foreignName, addressee: 'Господину Веллеру' })
    expect(to('DE', '')).toBe('cyrillic_name')
    expect(to('DE', 'Фонд')).toBe('cyrillic_name')
    expect(to('DE', 'Mr. Mark Weller')).toBeNull()
    expect(to('BY', '')).toBeNull()
    expect(to(null, '')).toBeNull()
  })

  it('R-06.22 an envelope is held back by its letters, not by a missing index', () => {
    expect(lettersFault({ address: 'Соборная ул., д. 5', country: null })).toBeNull()
    expect(lettersFault({ address: 'Soborny 5', country: null })).toBe('latin_at_home')
  })
})

describe('an address in print', () => {
  it('R-24.09 ends with the official name of the country, once, and never with a colloquial one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COUNTRIES), fc.boolean(), ({ code, full }, named) => {
        const printed = printedAddress({ address: named ? `${BERLIN}, ${full.en}` : BERLIN, country: code })
        expect(printed.split('\n')).toEqual([BERLIN, full.en])
      }),
    )
  })

  it('stays at home as it is written', () => {
    const address = 'пл. Центральная, д. 1,\nп. Ключи, 699120'
    expect(printedAddress({ address, country: null })).toBe(address)
    expect(addressInLine({ address, country: null })).toBe(address)
  })

  it('names its country in Russian in lists', () =>
    expect(addressInLine({ address: `${BERLIN}, ФРГ`, country: 'DE' })).toBe(`${BERLIN}, ${officialName('DE', 'ru')}`))
})
