export { getOrganisation, type Organisation } from './get-organisation'
export { noteOrganisationUse } from './note-use'
export { organisationNamedIn } from './organisation-named-in'
export { nameWords } from './rules'
