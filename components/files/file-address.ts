/** Where a file is saved from, under its own name. */
export const downloadAddress = (fileId: string): string => `/api/files/${fileId}?download`

/** Where a scan is saved from as a PDF with its recognised words over it. */
export const searchableAddress = (fileId: string): string => `/api/files/${fileId}?searchable`

/** Where all files of a document are saved from as one archive. */
export const bundleAddress = (documentId: string): string => `/api/files/bundles/${documentId}`
