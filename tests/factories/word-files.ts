import { makeArchive } from './office-files'

/** Files as Word itself writes them, from the XML of their parts. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const NAMES = [
  `xmlns:w="${W}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ')

type Relation = { id: string; type: string; target: string; external?: boolean }
type Word = {
  styles?: string
  numbering?: string
  relations?: Relation[]
  parts?: Record<string, string | Uint8Array>
  before?: string
}

const part = (root: string, inner: string, before = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${before}<w:${root} ${NAMES}>${inner}</w:${root}>`

const relationsPart = (relations: Relation[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(
      ({ id, type, target, external }) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

/** A DOCX with this body; styles, lists and what it points to where they are given. */
export function makeWord(
  body: string,
  { styles, numbering, relations = [], parts = {}, before }: Word = {},
): Uint8Array {
  const own: Relation[] = [
    ...(styles === undefined ? [] : [{ id: 'rIdS', type: 'styles', target: 'styles.xml' }]),
    ...(numbering === undefined ? [] : [{ id: 'rIdN', type: 'numbering', target: 'numbering.xml' }]),
  ]
  return makeArchive({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': relationsPart([{ id: 'rId1', type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`, before),
    'word/_rels/document.xml.rels': relationsPart([...own, ...relations]),
    ...(styles === undefined ? {} : { 'word/styles.xml': part('styles', styles) }),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': part('numbering', numbering) }),
    ...parts,
  })
}

export const headerPart = (inner: string): string => part('hdr', inner)

export const wt = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`
export const wr = (text: string, look = ''): string => `<w:r>${look ? `<w:rPr>${look}</w:rPr>` : ''}${wt(text)}</w:r>`
export const wp = (inner: string, look = ''): string =>
  `<w:p>${look ? `<w:pPr>${look}</w:pPr>` : ''}${inner.startsWith('<') || !inner ? inner : wr(inner)}</w:p>`
export const wtc = (inner: string, look = ''): string => `<w:tc><w:tcPr>${look}</w:tcPr>${inner}</w:tc>`
export const wtr = (inner: string, look = ''): string =>
  `<w:tr>${look ? `<w:trPr>${look}</w:trPr>` : ''}${inner}</w:tr>`
export const wtbl = (inner: string, grid: number[] = []): string =>
  `<w:tbl><w:tblPr/><w:tblGrid>${grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${inner}</w:tbl>`
export const item = (text: string, list: number, level = 0): string =>
  wp(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

type LevelOf = { format: string; text: string; start?: number }
/** One pattern of a list with its levels, and lists that follow it; `restarts` begin at the number given. */
export const pattern = (
  id: number,
  levels: LevelOf[],
  lists: { id: number; restarts?: number }[],
): { a: string; n: string } => ({
  a: `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ({ format, text, start = 1 }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`,
  n: lists
    .map(
      (list) =>
        `<w:num w:numId="${list.id}"><w:abstractNumId w:val="${id}"/>${
          list.restarts === undefined
            ? ''
            : `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${list.restarts}"/></w:lvlOverride>`
        }</w:num>`,
    )
    .join(''),
})
export const numberingOf = (...patterns: { a: string; n: string }[]): string =>
  patterns.map(({ a }) => a).join('') + patterns.map(({ n }) => n).join('')
