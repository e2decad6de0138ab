export { barcodeOf, documentsByBarcode } from './barcode'
export { documentsByNumber, type Issued } from './find-by-number'
export { issueNumber, type Journal, openJournal, previewDefault, previewNumber, type Series } from './next-number'
export { normaliseNumber } from './rules'
