import * as pkijs from 'pkijs'

/** WebCrypto of the browser or of Node, given to every call: nothing is set globally. */
export const ENGINE = new pkijs.CryptoEngine({ name: 'webcrypto', crypto: globalThis.crypto })
