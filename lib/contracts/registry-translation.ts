import { oc } from '@orpc/contract'
import { z } from 'zod'

const documentId = z.uuid()
const version = z.number().int().describe('the version that was on screen; another one is a conflict')
const changed = z.object({ version: z.number().int() })
const path = '/registry/cards/{documentId}/translation' as const
const tags = ['registry']

/** Where a letter in a foreign language is translated, and whether it has come back. */
export const TranslationView = z.object({
  sentTo: z.string(),
  sentOn: z.string(),
  returnedOn: z.string().nullable().describe('none while it is away'),
  version: z.number().int(),
})
export type TranslationView = z.infer<typeof TranslationView>

/** The way of a letter in a foreign language to its translation and back to registration. */
export const translationContract = {
  sendForTranslation: oc
    .route({ method: 'POST', path, summary: 'Send a received letter for translation; its card waits', tags })
    .input(
      z.object({
        documentId,
        sentTo: z.string().trim().min(1).max(300).describe('the body that translates'),
        sentOn: z.iso.date(),
      }),
    )
    .output(changed),
  returnFromTranslation: oc
    .route({ method: 'PUT', path, summary: 'It is back with its translation; the term of registration begins', tags })
    .input(z.object({ documentId, version }))
    .output(changed),
  undoTranslation: oc
    .route({ method: 'DELETE', path, summary: 'Take back the last of the two acts', tags })
    .input(z.object({ documentId, version }))
    .output(changed),
}
