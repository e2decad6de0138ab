import { acknowledge } from './acknowledge'
import { changeRequisites } from './change-requisites'
import { createDraft } from './create-draft'
import { deleteMessage } from './delete-message'
import { editMessage } from './edit-message'
import { getDocument } from './get-document'
import { getLinkGraph } from './get-link-graph'
import { invite } from './invite'
import { addKindRequisite } from './kinds/add-kind-requisite'
import { changeKind } from './kinds/change-kind'
import { changeKindGroup } from './kinds/change-kind-group'
import { changeKindRequisite } from './kinds/change-kind-requisite'
import { listKinds } from './kinds/list-kinds'
import { makeKind } from './kinds/make-kind'
import { offeredKinds } from './kinds/offered-kinds'
import { orderKindRequisites } from './kinds/order-kind-requisites'
import { orderKinds } from './kinds/order-kinds'
import { removeKind } from './kinds/remove-kind'
import { removeKindRequisite } from './kinds/remove-kind-requisite'
import { restoreKind } from './kinds/restore-kind'
import { restoreKindRequisite } from './kinds/restore-kind-requisite'
import { linkDocument } from './link-document'
import { markRead } from './mark-read'
import { mentionable } from './mentionable'
import { postMessage } from './post-message'
import { getHistory, getTimeline } from './queries'
import { react } from './react'
import { setFavourite } from './set-favourite'
import { uninvite } from './uninvite'
import { unlinkDocument } from './unlink-document'

export const documentsUseCases = {
  get: getDocument,
  timeline: getTimeline,
  mentionable,
  history: getHistory,
  createDraft,
  changeRequisites,
  invite,
  uninvite,
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
  kinds: listKinds,
  offeredKinds,
  makeKind,
  orderKinds,
  changeKind,
  removeKind,
  restoreKind,
  restoreKindRequisite,
  changeKindGroup,
  addKindRequisite,
  changeKindRequisite,
  removeKindRequisite,
  orderKindRequisites,
}
