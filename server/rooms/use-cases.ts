import { addComment, listComments, listVersions, resolveComment } from './comments'

export const roomsUseCases = { listComments, addComment, resolveComment, listVersions }
