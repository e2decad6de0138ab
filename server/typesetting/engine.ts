import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** The directory of layouts, the only files a layout may read. */
export const LAYOUTS = path.resolve(process.cwd(), 'server/typesetting/layout')
/** The faces of documents. */
export const FONTS = path.resolve(process.cwd(), 'node_modules/@expo-google-fonts/tinos')

const shared = globalThis as typeof globalThis & { vizirTypst?: NodeCompiler }

/** One compiler per process: fonts are read once; sources see the layout directory and nothing else. */
function compiler(): NodeCompiler {
  shared.vizirTypst ??= NodeCompiler.create({ workspace: LAYOUTS, fontArgs: [{ fontPaths: [FONTS] }] })
  return shared.vizirTypst
}

export type Place = { name: string; page: number; x: number; y: number }
export type Rendered = { pdf: Uint8Array; pages: number; places: Place[] }

type Made = { moment: Date; files?: ReadonlyMap<string, Uint8Array> }

/**
 * Compiles one layout over data. The data travel as JSON, so nothing typed by a person is ever evaluated; `files` are what a
 * layout may read beside itself, by their path in it. Output is PDF/A-1b.
 */
export async function compile(
  layout: 'document.typ' | 'form.typ',
  data: unknown,
  { moment, files = new Map() }: Made,
): Promise<Rendered> {
  // The compiler is one for all; nothing is awaited between these two, so no document sees the files of another.
  for (const [name, bytes] of files) compiler().mapShadow(path.join(LAYOUTS, name), Buffer.from(bytes))
  try {
    return compiled(layout, data, moment)
  } finally {
    if (files.size) compiler().resetShadow()
  }
}

function compiled(layout: string, data: unknown, moment: Date): Rendered {
  const typst = compiler()
  const result = typst.compile({ mainFilePath: path.join(LAYOUTS, layout), inputs: { data: JSON.stringify(data) } })
  if (result.hasError() || !result.result) {
    const diagnostics = result.takeDiagnostics()
    throw new Error(
      `Layout ${layout} failed: ${JSON.stringify(diagnostics ? typst.fetchDiagnostics(diagnostics) : null)}`,
    )
  }
  const document = result.result
  const pdf = typst.pdf(document, {
    pdfStandard: 'a-1b' as never,
    creationTimestamp: Math.floor(moment.getTime() / 1000),
  })
  const places =
    layout === 'document.typ' ? (typst.query(document, { selector: '<place>', field: 'value' }) as Place[]) : []
  const pages = document.numOfPages
  typst.evictCache(10)
  return { pdf: new Uint8Array(pdf), pages, places }
}
