const DIGITS = 10

/** Ten figures and nothing else: what a label of ours says, whoever reads it. */
const BARCODE = /^\d{10}$/

/** The barcode's text: an even number of figures, so that Code 128 packs them in pairs and the bars stay wide (V-23.03). */
export const barcodeText = (code: number): string => String(code).padStart(DIGITS, '0')

/** Whether something read or typed has the form of our labels; whether there is such a card is asked elsewhere. */
export const isBarcode = (text: string): boolean => BARCODE.test(text)
