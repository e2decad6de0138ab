import { findEverything } from './find'

export const searchUseCases = { find: findEverything }
