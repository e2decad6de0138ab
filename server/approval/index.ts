export { agreementSheet } from './agreement-sheet'
export { type SignedVersion, signedVersion } from './signed-version'
