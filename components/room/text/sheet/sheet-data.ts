import type { DocumentView } from '@/lib/contracts/documents'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import type { LetterheadView } from '@/lib/contracts/rooms'
import { formatDate } from '@/lib/text/dates'

/** The mark of the electronic signature as it is stamped on the copy. */
export type SignatureMark = { certificate: string; owner: string; validFrom: string; validTo: string }

/** Everything around the text on the page, as the print lays it out from the same card. */
export type SheetData = {
  layout: string
  kindName: string
  restricted: boolean
  /** An act nobody has signed yet. */
  draft: boolean
  requisites: OutgoingRequisites
  regNumber: string | null
  regDate: string | null
  signature: SignatureMark | null
  letterhead: LetterheadView
  /** Opens the requisites; null where they may not be changed. */
  onEdit: (() => void) | null
}

type Card = Pick<DocumentView, 'layout' | 'kindName' | 'access' | 'title' | 'requisites' | 'regNumber' | 'regDate'>
type Around = Pick<SheetData, 'letterhead' | 'signature' | 'onEdit' | 'draft'>

/** The sheet of a document; a heading that nobody has set is the title of the card. */
export function sheetOf(card: Card, around: Around): SheetData {
  const parsed = OutgoingRequisites.safeParse(card.requisites)
  const requisites = parsed.success ? parsed.data : OutgoingRequisites.parse({})
  return {
    ...around,
    draft: around.draft && card.layout === 'order',
    layout: card.layout ?? 'letter',
    kindName: card.kindName,
    restricted: card.access === 'dsp',
    requisites: { ...requisites, heading: requisites.heading || card.title },
    regNumber: card.regNumber,
    regDate: card.regDate && formatDate(card.regDate),
  }
}
