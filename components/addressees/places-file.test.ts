import { describe, expect, it } from 'vitest'
import { placesOf, textOf } from './places-file'

describe('V-06.02 a file for the dictionary of addresses', () => {
  it('V-06.02 is read row by row; empty levels stay out, headings and empty rows are passed over', () => {
    const text = [
      'Регион;Район;Населённый пункт;Улица;Дом;Квартира;Индекс',
      'Северореченская область;Ключевской район;п. Ключи;"ул. Озёрная";д. 14;кв. 3;650120',
      '',
      'Северореченская область\t\tг. Северореченск',
    ].join('\r\n')
    const region = 'Северореченская область'
    expect(placesOf(text)).toEqual([
      {
        ...{ region, district: 'Ключевской район', locality: 'п. Ключи', street: 'ул. Озёрная' },
        ...{ house: 'д. 14', flat: 'кв. 3', postalCode: '650120' },
      },
      { region, locality: 'г. Северореченск' },
    ])
  })

  it('is read in the charset it was saved in', () => {
    expect(textOf(new TextEncoder().encode('п. Ключи'))).toBe('п. Ключи')
    expect(textOf(new Uint8Array([0xef, 0x2e, 0x20, 0xca, 0xeb, 0xfe, 0xf7, 0xe8]))).toBe('п. Ключи')
  })
})
