export { issueNumber, type Journal, openJournal, previewNumber } from './next-number'
export { normaliseNumber } from './rules'
