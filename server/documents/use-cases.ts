import { acknowledge } from './acknowledge'
import { changeRequisites } from './change-requisites'
import { createDraft } from './create-draft'
import { deleteMessage } from './delete-message'
import { editMessage } from './edit-message'
import { getDocument } from './get-document'
import { getLinkGraph } from './get-link-graph'
import { invite } from './invite'
import { linkDocument } from './link-document'
import { markRead } from './mark-read'
import { mentionable } from './mentionable'
import { postMessage } from './post-message'
import { getHistory, getTimeline } from './queries'
import { react } from './react'
import { setFavourite } from './set-favourite'
import { unlinkDocument } from './unlink-document'

export const documentsUseCases = {
  get: getDocument,
  timeline: getTimeline,
  mentionable,
  history: getHistory,
  createDraft,
  changeRequisites,
  invite,
  postMessage,
  editMessage,
  deleteMessage,
  react,
  markRead,
  setFavourite,
  acknowledge,
  links: getLinkGraph,
  link: linkDocument,
  unlink: unlinkDocument,
}
