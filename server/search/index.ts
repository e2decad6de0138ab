export { ensureIndex } from './ensure-index'
