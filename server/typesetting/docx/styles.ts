import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx'
import { INDENT, pt } from './measures'

/**
 * Styles a text of the office consists of. `VizirRequisite` marks what comes from the card: when the file is read back,
 * only the text between the requisites is taken.
 */
export const STYLE = {
  requisite: 'VizirRequisite',
  cell: 'VizirTableText',
  headCell: 'VizirTableHead',
  columnNumber: 'VizirColumnNumber',
  picture: 'VizirPicture',
  gap: 'VizirTableGap',
} as const

const FONT = 'Times New Roman'
const heading = (name: string) => ({
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run: { bold: true, size: pt(14), font: FONT, color: '000000' },
  paragraph: {
    alignment: AlignmentType.CENTER,
    indent: { firstLine: 0 },
    keepNext: true,
    spacing: { before: 168, after: 168 },
  },
})
const plain = { indent: { firstLine: 0 }, alignment: AlignmentType.LEFT }
const style = (id: string, name: string) => ({ id, name, basedOn: 'Normal', next: id, quickFormat: true })

/** 14 pt, both edges even, lines as close as Typst sets them. */
export const documentStyles = (): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: pt(14), language: { value: 'ru-RU' } },
      paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 } },
    },
    heading1: heading('heading 1'),
    heading2: heading('heading 2'),
    hyperlink: { run: { color: '000000', underline: {} } },
  },
  paragraphStyles: [
    {
      id: 'Normal',
      name: 'Normal',
      quickFormat: true,
      paragraph: { alignment: AlignmentType.BOTH, indent: { firstLine: INDENT } },
    },
    { ...style(STYLE.requisite, 'Реквизит'), paragraph: plain },
    { ...style(STYLE.cell, 'Текст таблицы'), paragraph: plain, run: { size: pt(12) } },
    {
      ...style(STYLE.headCell, 'Головка таблицы'),
      paragraph: { ...plain, alignment: AlignmentType.CENTER },
      run: { size: pt(12) },
    },
    {
      ...style(STYLE.columnNumber, 'Номер столбца'),
      paragraph: { ...plain, alignment: AlignmentType.CENTER },
      run: { size: pt(12) },
    },
    {
      ...style(STYLE.picture, 'Изображение'),
      paragraph: { ...plain, alignment: AlignmentType.CENTER, spacing: { before: 168, after: 168 } },
    },
    { ...style(STYLE.gap, 'Промежуток таблиц'), paragraph: plain, run: { size: 2 } },
  ],
})
