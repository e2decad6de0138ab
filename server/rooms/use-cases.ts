import { addComment } from './add-comment'
import { getLetterhead } from './get-letterhead'
import { keepVariant } from './keep-variant'
import { getText, getVersionContent, listComments, listVersions } from './queries'
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
  getVersionContent,
  getText,
  keepVariant,
  listRevisions,
  getRevision,
  saveRevision,
  getLetterhead,
}
