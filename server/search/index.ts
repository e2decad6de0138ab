export { ensureIndex } from './rebuild'
