import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader'
import { type Raster, rasterPage } from '../recognise/raster'

/** What the labels on a page say; `torn` when there is a label that cannot be read. */
export type PageCodes = { codes: string[]; torn: boolean }

const OURS: ReaderOptions = {
  formats: ['Code128', 'QRCode'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  // Stamps, tables and covers of envelopes may carry as many codes of others as they like.
  maxNumberOfSymbols: 32,
  returnErrors: true,
}
/** A longer text is no label of ours, and nobody needs it. */
const TEXT_LIMIT = 64

/**
 * Reads every Code 128 and QR code on the picture of a page, however the sheet lay in the scanner (V-23.01). Null when there
 * is no such page.
 */
export async function readCodes(
  bytes: Uint8Array,
  { mime, page }: { mime: string; page: number },
): Promise<PageCodes | null> {
  const picture = await rasterPage(bytes, mime, page)
  if (!picture) return null
  await reader()
  return toCodes(await readBarcodes(toImage(picture), OURS))
}

/** The engine takes four bytes a dot and makes its own grey of them. */
function toImage({ data, width, height }: Raster): ImageData {
  const dots = new Uint32Array(width * height)
  for (let at = 0; at < dots.length; at++) dots[at] = 0xff000000 | ((data[at] ?? 0) * 0x010101)
  return { data: new Uint8ClampedArray(dots.buffer), width, height, colorSpace: 'srgb' } as ImageData
}

function toCodes(found: ReadResult[]): PageCodes {
  const read = found.filter(({ isValid, text }) => isValid && text.length <= TEXT_LIMIT).map(({ text }) => text)
  return { codes: [...new Set(read)], torn: found.some(({ isValid }) => !isValid) }
}

// Lives in a child process that only ever works on files: the engine is warm for the next page.
let engine: Promise<unknown> | undefined

function reader(): Promise<unknown> {
  engine ??= start()
  return engine
}

/** The engine is read from its package; left alone it would be fetched from a foreign address. */
async function start(): Promise<unknown> {
  const wasm = await readFile(path.resolve('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm'))
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer
  return prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
}
