import { addOrganisation, readOrganisation, searchOrganisations } from './organisations'

export const organisationsUseCases = { search: searchOrganisations, get: readOrganisation, add: addOrganisation }
