import { addComment } from './add-comment'
import { exportDocx } from './export-docx'
import { fillTemplate } from './fill-template'
import { getLetterhead } from './get-letterhead'
import { importDraft } from './import-draft'
import { importText } from './import-text'
import { keepVariant } from './keep-variant'
import { mapPages } from './map-pages'
import { getText, listComments, listVersions } from './queries'
import { replyToComment } from './reply-to-comment'
import { resolveComment } from './resolve-comment'
import { getRevision, listRevisions } from './revisions'
import { saveRevision } from './save-revision'

export const roomsUseCases = {
  listComments,
  addComment,
  replyToComment,
  resolveComment,
  listVersions,
  getText,
  mapPages,
  keepVariant,
  listRevisions,
  getRevision,
  saveRevision,
  getLetterhead,
  exportDocx,
  fillTemplate,
  importDraft,
  importText,
}
