import { inArray } from 'drizzle-orm'
import { dispatchLines } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { toBase64 } from '@/lib/signing/encoding'
import { DomainError } from '../../kernel/errors'
import { defineQuery } from '../../kernel/query'
import { type Envelope, renderEnvelopes } from '../../typesetting'
import { mayDispatch } from '../policy'
import { postalAddress } from './postal-address'
import { viewLines } from './view-lines'

/** Envelopes for these lines, one for everything that goes to one address. Throws `registry.no_line`. */
export const printEnvelopes = defineQuery(registryContract.envelopes, {
  name: 'registry.envelopes',
  async run({ db, actor, now, today }, { lineIds, size }) {
    if (mayDispatch(actor) !== true) throw new DomainError('forbidden', 'registry.not_a_registrar')
    const lines = await viewLines(db, actor, inArray(dispatchLines.id, lineIds))
    if (!lines.length) throw new DomainError('not_found', 'registry.no_line')
    const byPlace = new Map<string, Envelope>()
    for (const line of lines) {
      const known = byPlace.get(line.envelope)
      const { lines: address, index } = postalAddress(line.address)
      const envelope = known ?? { numbers: [], names: [], address, index }
      if (line.number && !envelope.numbers.includes(line.number)) envelope.numbers.push(line.number)
      if (!envelope.names.includes(line.addressee)) envelope.names.push(line.addressee)
      byPlace.set(line.envelope, envelope)
    }
    const { pdf } = await renderEnvelopes({ size, envelopes: [...byPlace.values()], now })
    return { name: `Конверты ${today}.pdf`, mime: 'application/pdf', base64: toBase64(pdf) }
  },
})
