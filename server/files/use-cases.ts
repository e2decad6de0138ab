import { addPicture } from './add-picture'
import { arrangePages } from './arrange/arrange-pages'
import { proposeArrangement } from './arrange/propose-arrangement'
import { attachFile } from './attach-file'
import { compareFiles } from './compare-files'
import { findInFile } from './find-in-file'
import { listFiles } from './list-files'
import { markPart } from './mark-part'
import { readFilePages } from './read-file-pages'
import { showStorage } from './show-storage'

export const filesUseCases = {
  list: listFiles,
  pages: readFilePages,
  find: findInFile,
  compare: compareFiles,
  attach: attachFile,
  markPart,
  arrangement: proposeArrangement,
  arrange: arrangePages,
  addPicture,
  storage: showStorage,
}
