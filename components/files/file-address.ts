/** Where a file is saved from, under its own name. */
export const downloadAddress = (fileId: string): string => `/api/files/${fileId}?download`
