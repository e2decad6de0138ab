export { getOrganisation } from './organisations'
