import { roomsContract } from '@/lib/contracts/rooms'
import { loadDocument } from '../documents'
import { fillWordTemplate } from '../files'
import { defineCommand } from '../kernel/command'
import { DomainError } from '../kernel/errors'
import { DOCX, fileName } from './docx-name'
import { canExport } from './policy'
import { templateValues } from './template-values'

/**
 * Fills the tags of a Word template from the card of a document (T-21.05). A template with tags nobody knows is refused and
 * they are named; what else is wrong with its tags is told (T-21.09). The template itself is not changed.
 */
export const fillTemplate = defineCommand(roomsContract.fillTemplate, {
  name: 'rooms.fillTemplate',
  load: (tx, { documentId }, actor) => loadDocument(tx, documentId, { actor }),
  policy: canExport,
  async run({ tx, actor }, { sha256 }, document) {
    const { bytes, notes } = await fillWordTemplate(tx, actor, { sha256, values: templateValues(document) })
    const unknown = notes.filter(({ kind }) => kind === 'unknown').map(({ tag }) => `<${tag}>`)
    if (unknown.length) throw new DomainError('invalid', 'rooms.unknown_tags', { tags: unknown.join(', ') })
    const name = fileName([document.regNumber, document.title])
    return { name, mime: DOCX, base64: Buffer.from(bytes).toString('base64'), notes }
  },
  audit: ({ documentId, sha256, name }) => ({ stream: `document:${documentId}`, detail: { sha256, name } }),
})
