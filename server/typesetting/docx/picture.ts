import { AlignmentType, ImageRun, Paragraph } from 'docx'
import type { BodyNode } from '@/lib/editor/content'
import { sizeOnPaper } from '../pictures'
import type { Room } from './blocks'
import { writable } from './runs'
import { STYLE } from './styles'

const TWIPS_PER_MM = 1440 / 25.4
const PIXELS_PER_MM = 96 / 25.4
const SIDES: Record<string, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
}

/** `head`: in the head of a table, which is told by its style. */
type Look = { keepNext: boolean; head: boolean }

/** A picture in a paragraph of its own, as wide as it is printed; its bytes are in the file, its description beside it. */
export function pictureOf({ attrs = {} }: BodyNode, { width, pictures }: Room, look: Look): Paragraph {
  const sha256 = String(attrs.sha256)
  const picture = pictures.get(sha256)
  // Who asks for a document checks its pictures first.
  if (!picture) throw new Error(`No picture ${sha256}`)
  const size = sizeOnPaper(Number(attrs.width), width / TWIPS_PER_MM, picture)
  const alignment = SIDES[String(attrs.align)]
  return new Paragraph({
    style: look.head ? STYLE.headCell : STYLE.picture,
    keepNext: look.keepNext,
    ...(alignment ? { alignment } : {}),
    children: [
      new ImageRun({
        type: picture.format,
        data: picture.bytes,
        transformation: { width: size.width * PIXELS_PER_MM, height: size.height * PIXELS_PER_MM },
        altText: { name: 'Изображение', title: '', description: writable(String(attrs.alt ?? '')) },
      }),
    ],
  })
}
