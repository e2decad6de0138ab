import type { Settings } from 'meilisearch'
import { WINDOW } from '../engine'

/** Settings of the index. They belong to `INDEX_VERSION`: change one and raise the other. */
export const SETTINGS: Settings = {
  searchableAttributes: ['words', 'lemmas', 'first', 'numbers'],
  filterableAttributes: [
    'documentId',
    'source',
    'sourceId',
    'numbers',
    'kind',
    'state',
    'correspondentId',
    'journalId',
    'caseId',
    'authorId',
    'unitId',
    'day',
    'principals',
  ],
  sortableAttributes: ['at'],
  displayedAttributes: ['documentId', 'source', 'sourceId'],
  rankingRules: ['words', 'sort', 'proximity', 'attribute', 'exactness'],
  // Words come read by our dictionary: a guess at a spelling would find what the other engine does not.
  typoTolerance: { enabled: false },
  stopWords: [],
  pagination: { maxTotalHits: WINDOW + 1 },
  proximityPrecision: 'byWord',
  facetSearch: false,
}
