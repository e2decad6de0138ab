import { findEverything } from './find'
import { reindex } from './reindex'
import { showPlace } from './show-place'

export const searchUseCases = { find: findEverything, place: showPlace, reindex }
