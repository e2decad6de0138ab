import { addSynonyms } from './dictionary/add-synonyms'
import { changeSynonyms } from './dictionary/change-synonyms'
import { listDictionary } from './dictionary/list-dictionary'
import { findEverything } from './find'
import { findInRoom } from './find-in-room'
import { reindex } from './reindex'
import { countNew } from './saved/count-new'
import { listSaved } from './saved/list-saved'
import { lookAtSaved } from './saved/look-at-saved'
import { removeSaved } from './saved/remove-saved'
import { renameSaved } from './saved/rename-saved'
import { restoreSaved } from './saved/restore-saved'
import { saveQuery } from './saved/save-query'
import { showIndex } from './show-index'
import { showPlace } from './show-place'

export const searchUseCases = {
  find: findEverything,
  place: showPlace,
  inRoom: findInRoom,
  index: showIndex,
  reindex,
  saved: listSaved,
  newHits: countNew,
  save: saveQuery,
  renameSaved,
  removeSaved,
  restoreSaved,
  lookAtSaved,
  dictionary: listDictionary,
  addSynonyms,
  changeSynonyms,
}
