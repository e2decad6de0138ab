type Role = 'head' | 'executor' | 'reviewer' | 'assistant' | 'clerk' | 'controller' | 'administrator'
export type DemoPerson = {
  login: string
  surname: string
  firstName: string
  patronymic: string
  gender: 'male' | 'female'
  dative: string
  position: string
  dativePosition: string
  unit: string
  phone: string
  roles: Role[]
  headOfUnit?: boolean
}

export const UNITS = [
  {
    key: 'office',
    name: 'Министерство территориального развития',
    shortName: 'Минтерразвития',
    parent: null,
    index: '01',
  },
  { key: 'registry', name: 'Отдел делопроизводства', parent: 'office', index: '01' },
  { key: 'improvement', name: 'Отдел благоустройства', parent: 'office', index: '02' },
  { key: 'finance', name: 'Финансовый отдел', parent: 'office', index: '03' },
  { key: 'legal', name: 'Правовой отдел', parent: 'office', index: '04' },
  { key: 'purchases', name: 'Отдел закупок', parent: 'office', index: '05' },
  { key: 'land', name: 'Отдел земельных отношений', parent: 'office', index: '06' },
  { key: 'appeals', name: 'Отдел по работе с обращениями граждан', parent: 'office', index: '08' },
  { key: 'control', name: 'Сектор контроля', parent: 'registry', index: '07' },
]

const row = (line: string): DemoPerson => {
  const [login, surname, firstName, patronymic, sex, dative, position, dativePosition, unit, phone, roles, head] = line
    .split('|')
    .map((part) => part.trim())
  return {
    login: login ?? '',
    surname: surname ?? '',
    firstName: firstName ?? '',
    patronymic: patronymic ?? '',
    gender: sex === 'ж' ? 'female' : 'male',
    dative: dative ?? '',
    position: position ?? '',
    dativePosition: dativePosition ?? '',
    unit: unit ?? 'office',
    phone: `(000) 245-10-${phone}`,
    roles: (roles ?? '').split(' ') as Role[],
    headOfUnit: head === 'н',
  }
}

/** The invented office: every role has somebody, every unit a head. */
export const PEOPLE: DemoPerson[] = `
kartashov|Карташов|Дмитрий|Николаевич|м|Карташову Д.Н.|Министр|Министру|office|10|head|н
gromov|Громов|Алексей|Сергеевич|м|Громову А.С.|Заместитель министра|Заместителю министра|office|11|head reviewer|
melnik|Мельник|Светлана|Викторовна|ж|Мельник С.В.|Первый заместитель министра|Первому заместителю министра|office|12|head reviewer|
zimina|Зимина|Ольга|Сергеевна|ж|Зиминой О.С.|Начальник отдела делопроизводства|Начальнику отдела делопроизводства|registry|20|clerk executor|н
belova|Белова|Анна|Игоревна|ж|Беловой А.И.|Ведущий документовед|Ведущему документоведу|registry|21|clerk|
nikitin|Никитин|Павел|Олегович|м|Никитину П.О.|Документовед|Документоведу|registry|22|clerk|
krylova|Крылова|Татьяна|Олеговна|ж|Крыловой Т.О.|Начальник отдела благоустройства|Начальнику отдела благоустройства|improvement|30|reviewer executor|н
vetrov|Ветров|Игорь|Павлович|м|Ветрову И.П.|Главный специалист|Главному специалисту|improvement|31|executor|
tarasov|Тарасов|Никита|Ильич|м|Тарасову Н.И.|Ведущий специалист|Ведущему специалисту|improvement|32|executor|
osipova|Осипова|Дарья|Максимовна|ж|Осиповой Д.М.|Специалист|Специалисту|improvement|33|executor|
lapina|Лапина|Елена|Викторовна|ж|Лапиной Е.В.|Начальник финансового отдела|Начальнику финансового отдела|finance|40|reviewer executor|н
fomin|Фомин|Артём|Денисович|м|Фомину А.Д.|Консультант|Консультанту|finance|41|executor|
guseva|Гусева|Ирина|Павловна|ж|Гусевой И.П.|Главный экономист|Главному экономисту|finance|42|executor|
sokolova|Соколова|Мария|Андреевна|ж|Соколовой М.А.|Начальник правового отдела|Начальнику правового отдела|legal|50|reviewer executor|н
rybin|Рыбин|Константин|Львович|м|Рыбину К.Л.|Юрисконсульт|Юрисконсульту|legal|51|executor|
mishina|Мишина|Вера|Степановна|ж|Мишиной В.С.|Главный юрисконсульт|Главному юрисконсульту|legal|52|executor reviewer|
yusupov|Юсупов|Тимур|Рашидович|м|Юсупову Т.Р.|Начальник отдела закупок|Начальнику отдела закупок|purchases|60|reviewer executor|н
lebedev|Лебедев|Семён|Андреевич|м|Лебедеву С.А.|Специалист по закупкам|Специалисту по закупкам|purchases|61|executor|
pavlova|Павлова|Юлия|Романовна|ж|Павловой Ю.Р.|Консультант|Консультанту|purchases|62|executor|
frolov|Фролов|Глеб|Борисович|м|Фролову Г.Б.|Начальник отдела земельных отношений|Начальнику отдела земельных отношений|land|70|reviewer executor|н
denisova|Денисова|Алина|Тимуровна|ж|Денисовой А.Т.|Главный специалист|Главному специалисту|land|71|executor|
shubin|Шубин|Роман|Вадимович|м|Шубину Р.В.|Специалист|Специалисту|land|72|executor|
sedova|Седова|Лидия|Фёдоровна|ж|Седовой Л.Ф.|Начальник отдела по работе с обращениями граждан|Начальнику отдела по работе с обращениями граждан|appeals|75|executor|н
gordeev|Гордеев|Илья|Маркович|м|Гордееву И.М.|Главный специалист|Главному специалисту|appeals|76|executor|
orlova|Орлова|Наталья|Юрьевна|ж|Орловой Н.Ю.|Заведующая сектором контроля|Заведующей сектором контроля|control|80|controller|н
karpov|Карпов|Денис|Ефимович|м|Карпову Д.Е.|Контролёр|Контролёру|control|81|controller|
ilyina|Ильина|Софья|Марковна|ж|Ильиной С.М.|Помощник министра|Помощнику министра|office|13|assistant executor|
admin|Власов|Виктор|Петрович|м|Власову В.П.|Администратор системы|Администратору системы|office|90|administrator|
`
  .trim()
  .split('\n')
  .map(row)
