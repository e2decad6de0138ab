import { AlignmentType, FrameAnchorType, FrameWrap, type Paragraph, type Table, TabStopType } from 'docx'
import { mm, type Profile, pt, SHEET, textWidth } from './measures'
import { beside, lines, requisite, space, words } from './requisites'

export type Ending = {
  profile: Profile
  attachments: string
  signatory: { position: string; name: string } | null
  executor: { name: string; phone: string } | null
}

/** What stands under the text and never without its last lines: attachments, signature, the executor's mark. */
export const endingOf = (ending: Ending): (Paragraph | Table)[] => [
  ...attachments(ending.attachments),
  space(9),
  ...executor(ending),
  signature(ending),
]

const MANY = { list: 31, text: 38 }

/** «Приложение: …» from the left edge; several are numbered with hanging lines. */
function attachments(value: string): Paragraph[] {
  const items = value.split('\n').filter((item) => item.trim())
  const kept = { keepNext: true, keepLines: true }
  const apart = (index: number) => ({ spacing: { before: index === 0 ? 320 : 0 } })
  if (items.length < 2) return items.map((item) => requisite([words(`Приложение: ${item}`)], { ...kept, ...apart(0) }))
  return items.map((item, index) =>
    requisite([words(`${index ? '' : 'Приложения:'}\t${index + 1}.\t${item}`)], {
      ...kept,
      ...apart(index),
      indent: { left: mm(MANY.text), hanging: mm(MANY.text) },
      tabStops: [MANY.list, MANY.text].map((at) => ({ type: TabStopType.LEFT, position: mm(at) })),
    }),
  )
}

/** The mark of an electronic signature is put into the PDF; here its place is left free for a hand. */
const MARK = 58

function signature({ profile, signatory }: Ending): Table {
  const half = (textWidth(profile) - MARK) / 2
  return beside([
    { width: half + 8, bottom: true, children: signatory ? [requisite(lines(signatory.position))] : [] },
    { width: MARK - 8, children: [] },
    {
      width: half,
      bottom: true,
      children: signatory ? [requisite([words(signatory.name)], { alignment: AlignmentType.RIGHT })] : [],
    },
  ])
}

/** In the lower field of the sheet the signature stands on, 11 pt: it never moves a line of the letter. */
function executor({ profile, executor: mark }: Ending): Paragraph[] {
  if (!mark) return []
  const height = 9
  const frame = {
    type: 'absolute' as const,
    width: mm(textWidth(profile)),
    position: { x: mm(profile.left), y: mm(SHEET.height - 11 - height) },
    anchor: { horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE },
    wrap: FrameWrap.AROUND,
  }
  const value = [mark.name, mark.phone].filter(Boolean).join('\n')
  return value ? [requisite(lines(value, { size: pt(11) }), { frame, keepNext: true })] : []
}
