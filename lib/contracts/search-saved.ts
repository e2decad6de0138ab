import { oc } from '@orpc/contract'
import { z } from 'zod'
import { KeptQuestion, typedWords } from './search-asked'

/** So many saved queries a person has at most. */
export const MOST_SAVED = 20

export const SavedQuery = z.object({ id: z.uuid(), name: z.string(), asked: KeptQuestion })
export type SavedQuery = z.infer<typeof SavedQuery>

/** Documents a saved query finds now and did not when it was last looked at. */
export const NewHits = z.object({
  id: z.uuid(),
  count: z.number().int(),
  more: z.boolean().describe('at least so many: counting stopped there'),
})
export type NewHits = z.infer<typeof NewHits>

const SavedName = typedWords(100)
const savedId = z.uuid()
const done = z.object({ done: z.literal(true) })
const tags = ['search']

export const savedContract = {
  saved: oc
    .route({ method: 'GET', path: '/search/saved', summary: 'One’s own saved queries, by name', tags })
    .input(z.object({}))
    .output(z.array(SavedQuery)),
  newHits: oc
    .route({
      method: 'GET',
      path: '/search/saved/new',
      summary: 'Count new documents in one’s saved queries; those that take too long are left out',
      tags,
    })
    .input(z.object({}))
    .output(z.array(NewHits)),
  save: oc
    .route({ method: 'POST', path: '/search/saved', summary: 'Keep a query under a name', tags })
    .input(z.object({ name: SavedName, asked: KeptQuestion }))
    .output(z.object({ id: z.uuid() })),
  renameSaved: oc
    .route({ method: 'PATCH', path: '/search/saved/{savedId}', summary: 'Rename a saved query', tags })
    .input(z.object({ savedId, name: SavedName }))
    .output(done),
  removeSaved: oc
    .route({ method: 'DELETE', path: '/search/saved/{savedId}', summary: 'Take a saved query away', tags })
    .input(z.object({ savedId }))
    .output(done),
  restoreSaved: oc
    .route({
      method: 'POST',
      path: '/search/saved/{savedId}/restore',
      summary: 'Put back a saved query that was just taken away',
      tags,
    })
    .input(z.object({ savedId }))
    .output(done),
  lookAtSaved: oc
    .route({
      method: 'POST',
      path: '/search/saved/{savedId}/look',
      summary: 'Note that what a saved query finds now has been seen',
      tags,
    })
    .input(z.object({ savedId }))
    .output(done),
}
