export { getOrganisation, type Organisation } from './get-organisation'
export { noteOrganisationUse } from './note-use'
export { organisationNamedIn } from './search-organisations'
