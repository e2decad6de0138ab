import {
  AlignmentType,
  FrameAnchorType,
  FrameWrap,
  HorizontalPositionRelativeFrom,
  type IFrameOptions,
  ImageRun,
  type Paragraph,
  type Table,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import { OFFICE } from '../profiles'
import { mm, type Profile, pt, SHEET, textWidth } from './measures'
import { addressees, dateAndNumber, type Head, headingOf, replyTo } from './reference'
import { beside, CENTRE, lines, requisite, reserved, space, words } from './requisites'

/** The head of the first sheet, each requisite where the layout of its kind prints it. */
export function letterhead(head: Head): (Paragraph | Table)[] {
  if (head.layout === 'letter') return corner(head)
  return [...wide(head), ...(head.layout === 'memo' ? memoReference(head) : orderReference(head))]
}

const EMU_PER_MM = 36_000
const PIXELS_PER_MM = 96 / 25.4
/** Between the emblem and the name of the office. */
const UNDER_EMBLEM = 1.5
/** Width of the marks in the corner of a sheet. */
const CORNER = 60

/**
 * The emblem begins 10 mm from the edge, above the upper field; therefore it belongs to the upper field of the
 * first sheet and stands where the page says, whatever is written under it.
 */
export function emblemOf({ emblem, profile, layout }: Head): ImageRun {
  const { top, height } = profile.emblem
  const axis = profile.left + (layout === 'letter' ? profile.requisite : textWidth(profile)) / 2
  const width = height * emblem.ratio
  return new ImageRun({
    type: 'png',
    data: emblem.png,
    transformation: { width: width * PIXELS_PER_MM, height: height * PIXELS_PER_MM },
    altText: { title: 'Герб', description: 'Герб', name: 'emblem' },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.PAGE,
        offset: Math.round((axis - width / 2) * EMU_PER_MM),
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(top * EMU_PER_MM) },
      wrap: { type: TextWrappingType.NONE },
      layoutInCell: false,
    },
  })
}

/** Height of the first line so that the office's name begins under the emblem. */
const underEmblem = ({ top, emblem }: Profile): number => emblem.top + emblem.height + UNDER_EMBLEM - top

function office(profile: Profile, size: number): Paragraph[] {
  const { region, name, short, address, contacts } = OFFICE
  return [
    space(underEmblem(profile)),
    requisite(
      [
        words(region.toUpperCase(), { size: pt(size - 1) }),
        ...lines(`\n${name.toUpperCase()}`, { size: pt(size), bold: true }),
        ...lines(`\n(${short})`, { size: pt(size - 1) }),
      ],
      { ...CENTRE, spacing: { after: mm(1.5) } },
    ),
    requisite(lines(`${address}\n${contacts}`, { size: pt(9) }), CENTRE),
  ]
}

/** The mark of restriction with the number of the copy centred under it. */
const restriction = ({ requisites: { copyNumber = 1 } }: Head, frame?: IFrameOptions): Paragraph =>
  requisite(lines(`Для служебного пользования\nЭкз. № ${copyNumber}`, { size: pt(12) }), { ...CENTRE, frame })

/** Over the mark of restriction where there is one, as in print. */
const draftMark = (frame: IFrameOptions): Paragraph =>
  requisite([words('ПРОЕКТ', { bold: true })], { alignment: AlignmentType.RIGHT, frame })

/** A place in the upper right corner that begins so many millimetres over the text. */
const inCorner = ({ right, top }: Profile, over: number): IFrameOptions => ({
  type: 'absolute',
  width: mm(CORNER),
  position: { x: mm(SHEET.width - right - CORNER), y: mm(top - over) },
  anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
  wrap: FrameWrap.AROUND,
})

/** The letter: office, reference and heading on one axis at the left, addressees at the upper right. */
function corner(head: Head): Table[] {
  const { profile, restricted } = head
  const middle = textWidth(profile) - profile.requisite - profile.addressee
  const left = [...office(profile, 12), space(3), dateAndNumber(head, 5), ...replyTo(head, 4), ...headingOf(head)]
  const right = [...(restricted ? [restriction(head), space(5)] : [space(6)]), ...addressees(head)]
  return [
    beside([
      { width: profile.requisite, children: left },
      { width: middle, children: [] },
      { width: profile.addressee, children: right },
    ]),
  ]
}

/** Memo and order: the office across the sheet, the kind of the document under it. */
function wide(head: Head): Paragraph[] {
  const { profile, kindName, restricted, draft } = head
  return [
    ...(draft ? [draftMark(inCorner(profile, restricted ? 12 : 8))] : []),
    ...(restricted ? [restriction(head, inCorner(profile, 4))] : []),
    ...office(profile, 14),
    space(5),
    requisite([words(kindName.toUpperCase(), { bold: true, size: pt(16), characterSpacing: 20 })], CENTRE),
    space(5),
  ]
}

function memoReference(head: Head): Table[] {
  const { requisite: left, addressee } = head.profile
  const middle = textWidth(head.profile) - left - addressee
  return [
    beside([
      { width: left, children: [dateAndNumber(head), ...replyTo(head), ...headingOf(head)] },
      { width: middle, children: [] },
      { width: addressee, children: addressees(head) },
    ]),
  ]
}

function orderReference(head: Head): (Table | Paragraph)[] {
  const { date, number, requisites } = head
  const width = textWidth(head.profile)
  const third = width / 3
  const side = (width - 120) / 2
  return [
    beside([
      { width: third, children: [reserved([{ value: date, width: 32 }])] },
      { width: third, children: [requisite([words(OFFICE.place, { size: pt(12) })], CENTRE)] },
      {
        width: third,
        children: [
          reserved(
            [
              { words: '№', width: 6 },
              { value: number, width: 32 },
            ],
            { indent: third - 39 },
          ),
        ],
      },
    ]),
    ...(requisites.heading
      ? [
          space(6),
          requisite([words(requisites.heading, { bold: true })], {
            ...CENTRE,
            indent: { left: mm(side), right: mm(side), firstLine: 0 },
          }),
        ]
      : []),
  ]
}
