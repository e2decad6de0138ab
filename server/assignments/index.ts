export { closeByReply } from './close-by-reply'
