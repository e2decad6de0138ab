import { OutgoingRequisites } from '@/lib/contracts/requisites'
import type { BodyNode } from '@/lib/editor/content'
import { type Paper, type PaperCard, readBlocks } from '@/lib/standard'
import { bodyOf, paragraph, tableOf } from './letters'

export type Requisites = Partial<OutgoingRequisites>
export type Sheet = { blocks?: (BodyNode | string)[]; requisites?: Requisites } & Partial<Omit<PaperCard, 'requisites'>>

/** Requisites of a letter with nothing to find fault with. */
export const CLEAN: Requisites = {
  addressees: [{ position: 'Главе Ключевского\nмуниципального округа', name: 'Воронцову П.А.', address: '' }],
  heading: 'О готовности объектов благоустройства к летнему сезону',
  replyTo: { number: '01-12/845', date: '2026-04-28' },
  salutation: 'Уважаемый Павел Андреевич!',
  attachments: 'форма отчёта на 2 л. в 1 экз.',
  signatory: { position: 'Министр', name: 'Д.Н. Карташов' },
  executor: { name: 'Ветров Игорь Петрович', phone: '(000) 245-10-15' },
}

const nb = (text: string): string => text.replaceAll('_', '\u00a0')

/** A letter as an experienced clerk writes it; «_» stands for a no-break space. */
export const CLEAN_LETTER: (BodyNode | string)[] = [
  nb('Министерство рассмотрело сведения о ходе работ, представленные администрацией, и сообщает следующее.'),
  nb(
    'По состоянию на 12_мая 2026_г. работы завершены на 38 из 46 объектов областного перечня (далее_– Перечень), что составляет 82,6_процента. В I_квартале 2026_г. освоено 12,5_млн рублей.',
  ),
  nb('Просим до 25_мая 2026_г. уточнить Перечень и направить сведения по форме:'),
  paragraph('об объектах, принятых комиссией;', { list: 'letter' }),
  paragraph(nb('о подрядчиках, нарушивших сроки по договору №_15 с ООО_«Двор».'), { list: 'letter' }),
  nb('Ответственное лицо_— начальник отдела Соколова_М.А. Сведения приведены в таблице.'),
  tableOf([
    ['Объект', 'Готовность, процентов'],
    ['Парк «Береговой»', '100'],
    ['Итого', '100'],
  ]),
]

export const CLEAN_ORDER: (BodyNode | string)[] = [
  nb('В целях подготовки к летнему сезону приказываю:'),
  paragraph(nb('Начальнику отдела Соколовой_М.А. обеспечить приёмку работ до 1_июня 2026_г.'), { list: 'clause' }),
  paragraph('Контроль за исполнением приказа оставляю за собой.', { list: 'clause' }),
]

export const cardOf = ({ requisites = {}, title, layout = 'letter', restricted = false }: Sheet = {}): PaperCard => ({
  title: title ?? 'О готовности объектов',
  layout,
  restricted,
  requisites: OutgoingRequisites.parse({ ...CLEAN, ...requisites }),
})

export const paperOf = (sheet: Sheet): Paper => ({
  blocks: readBlocks(bodyOf(...(sheet.blocks ?? CLEAN_LETTER))),
  card: cardOf(sheet),
})
