import { AlignmentType, Document, Header, type ISectionPropertiesOptions, Packer, PageNumber, TextRun } from 'docx'
import type { BodyNode } from '@/lib/editor/content'
import type { PrintedPictures } from '../pictures'
import { OFFICE } from '../profiles'
import { sheetBlocks } from './blocks'
import { readEmblem } from './emblem'
import { type Ending, endingOf } from './ending'
import { emblemOf, letterhead } from './letterhead'
import { mm, type Profile, pt, SHEET, textWidth } from './measures'
import { numberingConfig } from './numbering'
import type { Head } from './reference'
import { CENTRE, requisite, space, words } from './requisites'
import { documentStyles } from './styles'

export type Paper = Omit<Head, 'emblem' | 'requisites'> & {
  title: string
  body: BodyNode
  pictures: PrintedPictures
  requisites: Head['requisites'] & Omit<Ending, 'profile'> & { salutation: string }
}

/** A document as a Word file: the same sheet, requisites and text that the PDF has, to be edited by those who have Word. */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  const { profile, requisites, body, pictures, title } = paper
  const { salutation, ...card } = requisites
  const head = { ...paper, emblem: await readEmblem() }
  const document = new Document({
    title,
    creator: OFFICE.name,
    description: paper.kindName,
    styles: documentStyles(),
    numbering: numberingConfig(),
    // A line that the author has ended is not stretched to both edges.
    compatibility: { doNotExpandShiftReturn: true },
    sections: [
      {
        properties: sheet(profile),
        headers: {
          first: new Header({ children: [requisite(paper.draft ? [] : [emblemOf(head)])] }),
          default: sheetNumber(),
        },
        children: [
          ...letterhead(head),
          space(7),
          ...(salutation ? [requisite([words(salutation)], { ...CENTRE, spacing: { after: 320 } })] : []),
          ...sheetBlocks(body, { width: mm(textWidth(profile)), pictures }, true),
          ...endingOf({ ...card, profile }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

const sheet = ({ left, right, top, bottom }: Profile): ISectionPropertiesOptions => ({
  titlePage: true,
  page: {
    size: { width: mm(SHEET.width), height: mm(SHEET.height) },
    margin: { left: mm(left), right: mm(right), top: mm(top), bottom: mm(bottom), header: mm(10), footer: mm(5) },
  },
})

/** Numbers begin on the second sheet, in the middle of the upper field. */
const sheetNumber = (): Header =>
  new Header({
    children: [
      requisite([new TextRun({ size: pt(12), children: [PageNumber.CURRENT] })], { alignment: AlignmentType.CENTER }),
    ],
  })
