import { registryContract } from '@/lib/contracts/registry'
import { OutgoingRequisites } from '@/lib/contracts/requisites'
import { toBase64 } from '@/lib/signing/encoding'
import { signedVersion } from '../approval'
import { loadDocument } from '../documents'
import { DomainError } from '../kernel/errors'
import { defineQuery } from '../kernel/query'
import { getVersion } from '../rooms'
import { renderCopies } from '../typesetting'
import { canDrawSheet } from './policy'
import { letterOf, markOf } from './registered-letter'

const FEWEST = 2
/** A letter has at most four addressees. */
const MOST = 4

/**
 * A paper letter once for each of its two to four addressees, the recipient of the copy underlined: as it was
 * frozen, with number, date and mark of the signature where it has them. For who writes it and for the registry. Throws
 * `registry.no_copies` for one addressee, for more than four and for a mailing list, `registry.nothing_to_print`.
 */
export const printCopies = defineQuery(registryContract.copies, {
  name: 'registry.copies',
  async run({ db, actor, now }, { documentId }) {
    const document = await loadDocument(db, documentId, { actor })
    const verdict = canDrawSheet(actor, document)
    if (verdict !== true) throw new DomainError('forbidden', verdict)
    if (document.flow !== 'outgoing') throw new DomainError('invalid', 'registry.not_outgoing')
    const version = document.currentVersionId ? await getVersion(db, document.currentVersionId) : null
    if (!version) throw new DomainError('conflict', 'registry.nothing_to_print')
    const { addressees, mailing } = OutgoingRequisites.parse(version.requisites)
    if (mailing || addressees.length < FEWEST || addressees.length > MOST)
      throw new DomainError('invalid', 'registry.no_copies')
    const { regNumber: number, regDate: date } = document
    const signed = await signedVersion(db, version.id)
    const registration = { signature: signed && markOf(signed), originalSha256: version.pdfSha256 }
    const letter = await letterOf(db, document, { version, now })
    const pdf = await renderCopies(letter, number && date ? { ...registration, number, date } : null, addressees.length)
    return { name: 'Экземпляры по адресатам.pdf', mime: 'application/pdf', base64: toBase64(pdf) }
  },
})
