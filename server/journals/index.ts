export { issueNumber, type Journal, openJournal } from './next-number'
export { normaliseNumber } from './rules'
