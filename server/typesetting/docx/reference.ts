import type { Paragraph } from 'docx'
import type { PrintedAddressee } from '@/lib/requisites/printed'
import type { Emblem } from './emblem'
import { mm, type Profile, pt } from './measures'
import { lines, requisite, reserved, space, words } from './requisites'

/** What a letterhead shows: the card, and the number and date once there are any. */
export type Head = {
  layout: string
  profile: Profile
  kindName: string
  restricted: boolean
  /** An act that nobody has signed yet: «ПРОЕКТ» in its corner, an empty place for the emblem. */
  draft: boolean
  emblem: Emblem
  number: string | null
  date: string | null
  requisites: {
    heading: string
    replyTo: { number: string; date: string } | null
    addressees: PrintedAddressee[]
    copyNumber?: number | undefined
  }
}

/** The places of the date and of the number, empty until there are any. */
export const dateAndNumber = ({ date, number }: Head, indent = 0) =>
  reserved(
    [
      { value: date, width: 30 },
      { words: ' №', width: 7 },
      { value: number, width: 32 },
    ],
    { indent },
  )

/** «На № … от …». */
export const replyTo = ({ requisites: { replyTo: reply } }: Head, indent = 0): Paragraph[] =>
  reply
    ? [
        reserved(
          [
            { words: 'На №', width: 12 },
            { value: reply.number, width: 28 },
            { words: ' от', width: 7 },
            { value: reply.date, width: 24 },
          ],
          { indent },
        ),
      ]
    : []

export const headingOf = ({ requisites: { heading } }: Head): Paragraph[] =>
  heading ? [space(6), requisite([words(heading)])] : []

/** Name under the position, abroad over it, address under both; several stand apart. */
export const addressees = ({ requisites }: Head): Paragraph[] =>
  requisites.addressees.flatMap(({ position, name, address, abroad }, index) => {
    const named = [position && lines(position), name && lines(name)]
    const parts = [...(abroad ? named.reverse() : named), address && lines(address, { size: pt(12) })]
    const shown = parts.filter((part) => part !== '')
    return [
      ...(index ? [space(4)] : []),
      ...shown.map((part, at) => requisite(part, { spacing: { before: at ? mm(2.5) : 0 } })),
    ]
  })
