import { attachFile } from './attach-file'
import { listFiles } from './list-files'

export const filesUseCases = { list: listFiles, attach: attachFile }
