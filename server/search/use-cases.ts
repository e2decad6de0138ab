import { findEverything } from './find'
import { findInRoom } from './find-in-room'
import { reindex } from './reindex'
import { showPlace } from './show-place'

export const searchUseCases = { find: findEverything, place: showPlace, inRoom: findInRoom, reindex }
