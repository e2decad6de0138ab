import { registryContract } from '@/lib/contracts/registry'
import type { Suggestions } from '@/lib/contracts/registry-views'
import { loadDocument } from '../documents'
import { filesOf, pagesOf } from '../files'
import { documentsByNumber } from '../journals'
import { defineQuery } from '../kernel/query'
import { organisationNamedIn } from '../organisations'
import { readLetter } from './read-letter'

/** What the text layer of the scan seems to say; the registrar looks and takes each value by a press, or not at all. */
export const suggestFields = defineQuery(registryContract.suggest, {
  name: 'registry.suggest',
  async run({ db, actor }, { documentId }): Promise<Suggestions> {
    await loadDocument(db, documentId, { actor })
    const [scan] = await filesOf(db, documentId, ['scan'])
    const texts = scan ? await pagesOf(db, scan.sha256) : []
    const { answersTo, ...read } = readLetter(texts.map((page) => page.text))
    const found = answersTo ? await documentsByNumber(db, actor, answersTo.number) : []
    const same = found.find((row) => !answersTo?.date || row.date === answersTo.date)
    return {
      ...read,
      organisation: texts[0] ? await organisationNamedIn(db, texts[0].text) : null,
      answersTo: answersTo ? { ...answersTo, found: same ?? null } : null,
    }
  },
})
