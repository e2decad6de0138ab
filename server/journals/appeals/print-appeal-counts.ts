import { journalsContract } from '@/lib/contracts/journals'
import { LEVELS, type Level } from '@/lib/countries/levels'
import { defineQuery } from '../../kernel/query'
import { sheetOf, XLSX } from '../../kernel/sheet'
import { getJournal } from '../register'
import { appealCounts } from './count-appeals'

const HEAD: Record<Level, string> = {
  region: 'Республика, край, область',
  district: 'Район, округ',
  locality: 'Населённый пункт',
  street: 'Улица',
  house: 'Дом',
  flat: 'Квартира, офис',
}

/** The count of appeals by a level of the address as a table for a spreadsheet, a column a level, with what names no such level and what is closed to the reader (V-06.03). */
export const printAppealCounts = defineQuery(journalsContract.countAppealsFile, {
  name: 'journals.countAppealsFile',
  async run({ db, actor, today }, asked) {
    const { level, journalId } = asked
    const { name } = await getJournal(db, journalId)
    const { rows, without, closed } = await appealCounts(db, actor, asked)
    const levels = LEVELS.slice(0, LEVELS.indexOf(level) + 1)
    const lines = rows.map(({ place, count }) => [...levels.map((one) => place[one] ?? ''), count])
    const line = (words: string, count: number) => (count ? [[...levels.map((_, at) => (at ? '' : words)), count]] : [])
    const rest = [...line('Не указано', without), ...line('Доступ ограничен', closed)]
    const base64 = await sheetOf({
      name: 'По адресам',
      head: [...levels.map((one) => HEAD[one]), 'Обращений'],
      widths: [...levels.map(() => 32), 12],
      rows: [...lines, ...rest],
    })
    return { name: `${name}, по адресам, ${today}.xlsx`, mime: XLSX, base64 }
  },
})
