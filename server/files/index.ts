export { type AttachmentRole, attach } from './attach'
export { readBlobBytes } from './blob-store'
export { openFile } from './open-file'
export { putBlob } from './put-blob'
