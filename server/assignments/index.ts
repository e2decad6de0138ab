export { closeByReply } from './close-by-reply'
export { closedAt } from './closed-at'
export { requestOfReply } from './request-of-reply'
export { type WorkOn, workOn } from './work-on'
