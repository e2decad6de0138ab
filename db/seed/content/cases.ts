import type { Medium } from '@/lib/contracts/archive'

export type DemoCase = {
  unit: string
  index: string
  heading: string
  term: string
  article: string
  medium: Medium
  /** How many years ago a carried over case was begun. */
  begun: number | null
}

const row = (line: string): DemoCase => {
  const [unit = '', index = '', heading = '', term = '', article = '', medium = 'paper', begun] = line
    .split('|')
    .map((part) => part.trim())
  return { unit, index, heading, term, article, medium: medium as Medium, begun: begun ? Number(begun) : null }
}

/** The nomenclature of the invented ministry: a few cases of every unit, kept as its papers are. */
export const CASES: DemoCase[] = `
office|01-01|Приказы министра по основной деятельности|Постоянно|ст. 19а|both|
office|01-02|Приказы министра по личному составу|50 лет ЭПК|ст. 434а|both|
registry|01-03|Журнал регистрации внутренних документов|5 лет|ст. 182г|electronic|
registry|01-07|Журнал регистрации входящих документов|5 лет|ст. 182г|electronic|
registry|01-12|Обращения граждан и документы по их рассмотрению|5 лет ЭПК|ст. 154|both|
registry|01-15|Номенклатура дел министерства|Постоянно|ст. 157|both|
improvement|02-01|Планы работы отдела благоустройства (годовые)|1 год|ст. 202|electronic|
improvement|02-05|Переписка с администрациями муниципальных округов о благоустройстве территорий|5 лет ЭПК|ст. 70|both|
improvement|02-06|Документы о реконструкции набережной (проекты, акты, переписка)|Постоянно|ст. 106|both|2
improvement|02-15|Переписка с подрядными организациями о содержании парков|5 лет|ст. 71|paper|
finance|03-02|Переписка с финансовыми органами о распределении субсидий|5 лет ЭПК|ст. 70|both|
finance|03-04|Годовые отчёты об исполнении бюджета|Постоянно|ст. 269а|both|
legal|04-03|Переписка с органами прокуратуры о соблюдении законодательства|5 лет ЭПК|ст. 144|both|
legal|04-05|Заключения по проектам нормативных правовых актов|Постоянно|ст. 5|electronic|
purchases|05-02|Документы о закупках (извещения, протоколы, контракты)|6 лет|ст. 220|electronic|
purchases|05-05|Переписка с поставщиками об исполнении контрактов|5 лет|ст. 71|both|
land|06-01|Документы о предоставлении земельных участков (заявления, схемы, решения)|Постоянно|ст. 139|both|3
land|06-05|Переписка с организациями об использовании земельных участков|5 лет ЭПК|ст. 70|both|
control|07-01|Сводки об исполнении документов, поставленных на контроль|1 год|ст. 118|electronic|
`
  .trim()
  .split('\n')
  .map(row)
