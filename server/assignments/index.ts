export { closeByReply } from './close-by-reply'
export { requestOfReply } from './request-of-reply'
export { type WorkOn, workOn } from './work-on'
