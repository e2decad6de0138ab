import { type Addressee, OutgoingRequisites } from '@/lib/contracts/requisites'
import { TEMPLATE_TAGS, type TemplateTag } from '@/lib/contracts/template-tags'
import { printedAddressee } from '@/lib/requisites/printed'
import { formatDate } from '@/lib/text/dates'

type Card = { title: string; requisites: unknown; regNumber: string | null; regDate: string | null }

/**
 * What the card puts in the place of each tag of a template. Number and date are there from registration on; the stamp of a
 * signature is put into the PDF copy only, so its place stays empty here (T-21.10, T-21.12). An addressee is named as our own
 * letterhead does it: with the body over the position, abroad the name first.
 */
export function templateValues({ title, requisites, regNumber, regDate }: Card): Record<string, string> {
  const card = OutgoingRequisites.parse(requisites)
  const date = regDate ? formatDate(regDate) : ''
  const number = regNumber ?? ''
  const values: Record<TemplateTag, string> = {
    number,
    date,
    dateAndNumber: number ? `${date} № ${number}` : '',
    signature: '',
    addressee: card.addressees.map(addresseeLines).join('\n\n'),
    heading: card.heading || title,
    salutation: card.salutation,
    replyTo: card.replyTo ? `На № ${card.replyTo.number} от ${formatDate(card.replyTo.date)}` : '',
    attachments: card.attachments,
    position: card.signatory?.position ?? '',
    signatory: card.signatory?.name ?? '',
    executor: card.executor?.name ?? '',
    phone: card.executor?.phone ?? '',
  }
  return Object.fromEntries(Object.entries(values).map(([tag, value]) => [TEMPLATE_TAGS[tag as TemplateTag], value]))
}

function addresseeLines(one: Addressee): string {
  const { position, name, address, abroad } = printedAddressee(one)
  return [...(abroad ? [name, position] : [position, name]), address].filter(Boolean).join('\n')
}
