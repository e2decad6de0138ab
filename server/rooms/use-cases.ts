import { addComment } from './add-comment'
import { exportDocx } from './export-docx'
import { fillTemplate } from './fill-template'
import { getLetterhead } from './get-letterhead'
import { importDraft } from './import-draft'
import { importText } from './import-text'
import { getVersionContent, listComments, listVersions } from './queries'
import { replyToComment } from './reply-to-comment'
import { resolveComment } from './resolve-comment'

export const roomsUseCases = {
  listComments,
  addComment,
  replyToComment,
  resolveComment,
  listVersions,
  getVersionContent,
  getLetterhead,
  exportDocx,
  fillTemplate,
  importDraft,
  importText,
}
