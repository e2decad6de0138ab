export { closeByReply } from './close-by-reply'
export { requestOfReply } from './request-of-reply'
