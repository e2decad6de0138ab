import type { Db } from '@/db/client'
import { organisations, people } from '@/db/schema'
import { newId } from '@/server/kernel/ids'
import { organisationNameKey } from '@/server/organisations/rules'
import { OFFICES } from '../../factories/letter-looks/words'

/** The directory that letters are read by: those who write, and people of the office by the surname a letter calls them by. */
export type Known = { db: Db; people: Map<string, string> }

/** «Фамилия|имя|отчество|в дательном падеже с инициалами»; the last four are never written to and only like those who are. */
const PEOPLE = `
Карташов|Дмитрий|Николаевич|Карташову Д.Н.
Мельник|Ольга|Петровна|Мельник О.П.
Ветров|Алексей|Сергеевич|Ветрову А.С.
Осипова|Елена|Викторовна|Осиповой Е.В.
Крылова|Марина|Андреевна|Крыловой М.А.
Соколов|Пётр|Ильич|Соколову П.И.
Зимин|Кирилл|Юрьевич|Зимину К.Ю.
Карташова|Дарья|Николаевна|Карташовой Д.Н.
Соколова|Полина|Ивановна|Соколовой П.И.
Ветлугин|Андрей|Семёнович|Ветлугину А.С.
Зимина|Ксения|Юрьевна|Зиминой К.Ю.
`

/** Fills the directory of an empty office. */
export async function fillDirectory(db: Db): Promise<Known> {
  for (const { name } of OFFICES)
    await db
      .insert(organisations)
      .values({ id: newId(), name, nameKey: organisationNameKey(name) })
      .onConflictDoNothing()
  const known = new Map<string, string>()
  for (const line of PEOPLE.trim().split('\n')) {
    const [surname = '', firstName = '', patronymic = '', dativeName = ''] = line.split('|')
    const id = newId()
    const gender = patronymic.endsWith('на') ? ('female' as const) : ('male' as const)
    const post = { position: 'Специалист', dativePosition: 'Специалисту' }
    await db.insert(people).values({ ...{ id, surname, firstName, patronymic, dativeName, gender }, ...post })
    known.set(id, dativeName.split(' ')[0] ?? '')
  }
  return { db, people: known }
}
