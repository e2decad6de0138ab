import { paradigms } from './paradigms'

const COMMON = [
  'О ремонте дорог в Заречном районе',
  'О благоустройстве территории у школы',
  'Жалоба жителей на шум',
  'О жилищно-коммунальном хозяйстве посёлка',
  'Сведения о закупке мебели',
  'О назначении Ковальчука ответственным',
  'О проведении совещания в Твери',
  'О предоставлении отчётности за квартал',
]
const RARE = ['аэростаты', 'астролябии', 'подстаканники']
const PAGE = 'Сообщение отдела. Документ составлен по форме, срок исполнения указан, копии направлены исполнителям.'
const PAGES = 211
const WORDS_A_PAGE = 40

/** Headings of cards; the last three are rare. */
export const titles = (): string[] => [...COMMON, ...RARE.map((word) => `О списании: ${word}`)]

/** What a person sees who sees nothing of the common words and of their beginnings. */
export const NARROW = ['Акт сверки взаимных расчётов', 'Счёт за уголь и песок', 'Путёвка в санаторий «Ивушка»']

/** Pages that begin alike and go on with names and words drawn by number: the same at every run. */
export function pages(): string[] {
  const forms = paradigms()
    .filter(({ sort }) => sort === 'surname' || sort === 'town' || sort === 'word')
    .flatMap((one) => one.forms)
  let at = 7
  const next = () => {
    at = (at * 48_271) % 2_147_483_647
    return forms[at % forms.length] ?? ''
  }
  return Array.from({ length: PAGES }, () => `${PAGE} ${Array.from({ length: WORDS_A_PAGE }, next).join(', ')}.`)
}
