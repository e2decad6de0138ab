export { hasOriginal } from './originals/rules'
