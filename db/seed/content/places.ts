const region = 'Северореченская область'

/** Streets of the invented region: district, settlement, streets (V-06.02). */
const STREETS: readonly (readonly [string | undefined, string, readonly string[]])[] = [
  [undefined, 'г. Северореченск', ['ул. Сосновая', 'Соборная ул.', 'Советская ул.', 'Портовая ул.', 'Парковая ул.']],
  ['Ключевской муниципальный округ', 'п. Ключи', ['ул. Озёрная', 'Садовая ул.', 'пл. Центральная']],
  ['Заречный район', 'с. Заречное', ['Лесная ул.', 'ул. Речная']],
]

const HOUSES = ['д. 1', 'д. 4', 'д. 8', 'д. 14']

/** The dictionary of addresses of the invented region, down to some houses. */
export const PLACES = STREETS.flatMap(([district, locality, streets]) =>
  streets.flatMap((street) => HOUSES.map((house) => ({ region, district, locality, street, house }))),
)
