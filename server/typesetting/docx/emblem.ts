import { readFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { LAYOUTS } from '../engine'

export type Emblem = { png: Uint8Array; ratio: number }

const shared = globalThis as typeof globalThis & { vizirEmblem?: Promise<Emblem> }
const HEIGHT = 600

/** The emblem as a picture every Word can show, drawn once for each process; `ratio` is width to height. */
export function readEmblem(): Promise<Emblem> {
  shared.vizirEmblem ??= draw()
  return shared.vizirEmblem
}

async function draw(): Promise<Emblem> {
  const svg = await readFile(path.join(LAYOUTS, 'emblem.svg'))
  const { data, info } = await sharp(svg, { density: 600 })
    .resize({ height: HEIGHT })
    .png()
    .toBuffer({ resolveWithObject: true })
  return { png: new Uint8Array(data), ratio: info.width / info.height }
}
