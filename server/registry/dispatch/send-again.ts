import { dispatchLines } from '@/db/schema'
import { registryContract } from '@/lib/contracts/registry'
import { getPerson } from '../../directory'
import { addTimeline, openWorkItem } from '../../documents'
import { defineCommand } from '../../kernel/command'
import { DomainError } from '../../kernel/errors'
import { newId } from '../../kernel/ids'
import { mayDispatch } from '../policy'
import { touchRegistry } from '../touch-registry'
import { headsOf, signerOf } from './heads'
import { loadLines } from './lines'
import { mailClassOf, requireWay } from './require-way'

/**
 * Sends the paper original after an electronic sending, or a replacement, as the signer or the head of the registry
 * permitted, whose name stays with it. Throws `registry.not_sent`, `registry.may_not_permit`,
 * what `requireWay` throws.
 */
export const sendAgain = defineCommand(registryContract.sendAgain, {
  name: 'registry.sendAgain',
  async load(tx, { lineId, permittedBy }, actor) {
    const [loaded] = await loadLines(tx, [lineId], actor)
    if (!loaded) throw new DomainError('not_found', 'registry.no_line')
    const permitting = await headsOf(tx, actor.personId)
    const signer = signerOf(loaded.document)
    if (signer) permitting.add(signer)
    return { ...loaded, permitting, by: await getPerson(tx, permittedBy) }
  },
  policy: mayDispatch,
  async run(ctx, { kind, method, mailClass = null, permittedBy }, { line, document, permitting, by }) {
    if (line.state !== 'sent') throw new DomainError('conflict', 'registry.not_sent')
    if (!permitting.has(permittedBy)) throw new DomainError('invalid', 'registry.may_not_permit')
    requireWay(document, { method, mailClass, country: line.country })
    const id = newId()
    const { documentId, position, addressee, address, country, foreignName, email } = line
    await ctx.tx.insert(dispatchLines).values({
      ...{ id, documentId, position, addressee, address, country, foreignName, email, method },
      mailClass: mailClassOf(document.access, { method, mailClass }),
      ...{ kind, followsId: line.id, permittedBy, decidedBy: line.decidedBy, approvedBy: line.approvedBy },
      createdAt: ctx.now,
    })
    await openWorkItem(ctx, { documentId, personId: ctx.actor.personId, kind: 'dispatch' })
    const data = { text: addressee, name: by.name, outcome: kind }
    await addTimeline(ctx, { documentId, kind: 'event', name: 'registry.sent_again', data })
    touchRegistry(ctx)
    return { lineId: id }
  },
  audit: ({ kind, permittedBy }, _output, { document }) => ({
    stream: `document:${document.id}`,
    detail: { kind, permittedBy },
  }),
})
