import { PDFiumLibrary, PDFiumModule } from '@hyzyla/pdfium'

/** The calls of PDFium that its wrapper exports but does not describe. */
type Undescribed = {
  _FPDFText_GetUnicode: (textPage: number, index: number) => number
  _FPDFText_GetLooseCharBox: (textPage: number, index: number, rectangle: number) => number
  _FPDF_PageToDevice: (
    ...args: [
      page: number,
      x: number,
      y: number,
      width: number,
      height: number,
      rotate: number,
      pageX: number,
      pageY: number,
      outX: number,
      outY: number,
    ]
  ) => number
  _FPDF_ClosePage: (page: number) => void
}
type Module = Awaited<ReturnType<typeof PDFiumModule>> & Undescribed

const FAILURE: Record<number, 'encrypted' | 'damaged'> = { 4: 'encrypted', 5: 'encrypted' }

/** Why a PDF does not open. */
export class UnreadablePdf extends Error {
  constructor(readonly reason: 'encrypted' | 'damaged') {
    super(reason)
    this.name = 'UnreadablePdf'
  }
}

export type OpenPdf = { pdfium: Module; document: number; pages: number }

// Lives in a child process that only ever works on files: one engine for all of them.
let engine: Promise<Module> | undefined

async function start(): Promise<Module> {
  const loaded = (await PDFiumModule({})) as Module
  loaded._FPDF_InitLibraryWithConfig({
    version: 2,
    m_pIsolate: null,
    m_pUserFontPaths: null,
    m_v8EmbedderSlot: 0,
    m_pPlatform: null,
  })
  return loaded
}

const pdfium = (): Promise<Module> => {
  engine ??= start()
  return engine
}

/** The drawing side of the same engine. */
export const drawingLibrary = async (): Promise<PDFiumLibrary> => new PDFiumLibrary(await pdfium())

/** Opens a PDF for the time of one piece of work; a file locked by a password or broken is refused by name. */
export async function withPdf<Result>(bytes: Uint8Array, work: (open: OpenPdf) => Result): Promise<Result> {
  const library = await pdfium()
  const memory = library.wasmExports.malloc(bytes.length)
  library.HEAPU8.set(bytes, memory)
  const document = library._FPDF_LoadMemDocument(memory, bytes.length, 0)
  try {
    if (!document) throw new UnreadablePdf(FAILURE[library._FPDF_GetLastError()] ?? 'damaged')
    const pages = library._FPDF_GetPageCount(document)
    if (pages < 1) throw new UnreadablePdf('damaged')
    return work({ pdfium: library, document, pages })
  } finally {
    if (document) library._FPDF_CloseDocument(document)
    library.wasmExports.free(memory)
  }
}
