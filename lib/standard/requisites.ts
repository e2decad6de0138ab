import type { Addressee } from '../contracts/requisites'
import type { PaperCard } from './paper'
import type { Field, Step } from './rule'

/** The words of one requisite, and the step that writes others in their place. */
export type RequisiteWords = { field: Field; index: number | null; text: string; write: (text: string) => Step }

/** Every requisite that holds words, in the order of the page. */
export function requisitesIn({ title, requisites }: PaperCard): RequisiteWords[] {
  const { addressees, heading, salutation, attachments, signatory } = requisites
  const plain = (field: Field, text: string): RequisiteWords => ({
    field,
    index: null,
    text,
    write: (value) => ({ kind: 'requisite', field, value }),
  })
  return [
    ...addressees.flatMap((addressee, index) =>
      (['position', 'address'] as const).map((key) => ({
        field: 'addressees' as const,
        index,
        text: addressee[key],
        write: (text: string) => writeAddressee(addressees, index, { [key]: text }),
      })),
    ),
    heading ? plain('heading', heading) : plain('title', title),
    plain('salutation', salutation),
    plain('attachments', attachments),
    ...(signatory
      ? [
          {
            ...plain('signatory', signatory.position),
            write: (position: string) => writeSignatory(signatory, { position }),
          },
        ]
      : []),
  ]
}

export const writeAddressee = (list: readonly Addressee[], at: number, change: Partial<Addressee>): Step => ({
  kind: 'requisite',
  field: 'addressees',
  value: list.map((one, index) => (index === at ? { ...one, ...change } : one)),
})

export const writeSignatory = <Signatory extends object>(signatory: Signatory, change: Partial<Signatory>): Step => ({
  kind: 'requisite',
  field: 'signatory',
  value: { ...signatory, ...change },
})
