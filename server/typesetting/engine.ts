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

type Layout = 'document.typ' | 'envelope.typ' | 'form.typ'
type Made = { moment: Date; files?: ReadonlyMap<string, Uint8Array> }

/**
 * Compiles one layout over data. The data travel as JSON, so nothing typed by a person is ever evaluated; `files` are what a
 * layout may read beside itself, by their path in it. Output is PDF/A-1b.
 */
export async function compile(layout: Layout, data: unknown, { moment, files = new Map() }: Made): Promise<Rendered> {
  // The compiler is one for all; nothing is awaited between these two, so no document sees the files of another.
  for (const [name, bytes] of files) compiler().mapShadow(path.join(LAYOUTS, name), Buffer.from(bytes))
  try {
    return printed(layout, data, moment)
  } finally {
    if (files.size) compiler().resetShadow()
  }
}

function printed(layout: Layout, data: unknown, moment: Date): Rendered {
  const typst = compiler()
  const compiled = laidOut(layout, data)
  const pdf = typst.pdf(compiled, {
    pdfStandard: 'a-1b' as never,
    creationTimestamp: Math.floor(moment.getTime() / 1000),
  })
  const places =
    layout === 'document.typ' ? (typst.query(compiled, { selector: '<place>', field: 'value' }) as Place[]) : []
  const pages = compiled.numOfPages
  typst.evictCache(10)
  return { pdf: new Uint8Array(pdf), pages, places }
}

/** A place of the text that was marked for the map of pages, and its page. */
export type Mark =
  | [block: number, kind: 'first' | 'last', page: number]
  | [block: number, kind: 'row' | 'word', at: number, page: number]
  | [part: string, page: number]

/** Lays a document out without printing it, and tells on which page each mark stands. */
export function mark(data: unknown): { pages: number; marks: Mark[] } {
  const typst = compiler()
  const compiled = laidOut('document.typ', data)
  const [marks = []] = typst.query(compiled, { selector: '<map>', field: 'value' }) as Mark[][]
  const pages = compiled.numOfPages
  typst.evictCache(10)
  return { pages, marks }
}

function laidOut(layout: Layout, data: unknown) {
  const typst = compiler()
  const result = typst.compile({ mainFilePath: path.join(LAYOUTS, layout), inputs: { data: JSON.stringify(data) } })
  if (!result.hasError() && result.result) return result.result
  const diagnostics = result.takeDiagnostics()
  throw new Error(
    `Layout ${layout} failed: ${JSON.stringify(diagnostics ? typst.fetchDiagnostics(diagnostics) : null)}`,
  )
}
