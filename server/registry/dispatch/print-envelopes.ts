import { inArray } from 'drizzle-orm'
import type { DbOrTx } from '@/db/client'
import { dispatchLines } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import type { LineView } from '@/lib/contracts/registry-dispatch-views'
import { lettersFault, nameFault } from '@/lib/countries/address'
import { toBase64 } from '@/lib/signing/encoding'
import { loadDocument } from '../../documents'
import type { Actor } from '../../kernel/actor'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { type Envelope, renderEnvelopes } from '../../typesetting'
import { canChooseDelivery, mayDispatch } from '../policy'
import { postalAddress } from './postal-address'
import { viewLines } from './view-lines'

/**
 * Envelopes for these lines, one for everything that goes to one address. Abroad the address is in the
 * letters it is read in there and ends with the official name of the country, the sender is in Latin letters;
 * of a letter abroad its executor prepares the envelope too. Throws `registry.no_line`, and
 * `registry.envelope_letters` for an address in letters its envelope must not bear.
 */
export const printEnvelopes = defineQuery(registryContract.envelopes, {
  name: 'registry.envelopes',
  async run({ db, actor, now, today }, { lineIds, size }) {
    const lines = await viewLines(db, actor, inArray(dispatchLines.id, lineIds))
    if (!(await mayPrint(db, actor, lines))) throw new DomainError('forbidden', 'registry.not_a_registrar')
    if (!lines.length) throw new DomainError('not_found', 'registry.no_line')
    const byPlace = new Map<string, Envelope>()
    for (const line of lines) {
      const envelope = byPlace.get(line.envelope) ?? emptyEnvelope(line)
      const name = (line.country && line.foreignName) || line.addressee
      if (line.number && !envelope.numbers.includes(line.number)) envelope.numbers.push(line.number)
      if (!envelope.names.includes(name)) envelope.names.push(name)
      byPlace.set(line.envelope, envelope)
    }
    const { pdf } = await renderEnvelopes({ size, envelopes: [...byPlace.values()], now })
    return { name: `Конверты ${today}.pdf`, mime: 'application/pdf', base64: toBase64(pdf) }
  },
})

async function mayPrint(db: DbOrTx, actor: Actor, lines: readonly LineView[]): Promise<boolean> {
  if (mayDispatch(actor) === true) return true
  if (!lines.length || lines.some(({ country }) => !country)) return false
  const documents = await Promise.all(lines.map(({ documentId }) => loadDocument(db, documentId, { actor })))
  return documents.every((document) => canChooseDelivery(actor, document) === true)
}

function emptyEnvelope(line: LineView): Envelope {
  const fault = lettersFault(line) ?? nameFault(line)
  if (fault) throw new DomainError('invalid', 'registry.envelope_letters', { addressee: line.addressee, fault })
  const { lines: address, index, country } = postalAddress(line)
  return { numbers: [], names: [], address, index, country }
}
