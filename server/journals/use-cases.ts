import { journalRegister, listJournals } from './queries'

export const journalsUseCases = { list: listJournals, register: journalRegister }
