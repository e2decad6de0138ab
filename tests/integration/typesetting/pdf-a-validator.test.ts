import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { renderDocument, renderForm, renderRegistered } from '@/server/typesetting'
import { letterData, REGISTRATION } from '../../factories/letters'
import { FORM, PRINTED_KINDS } from '../../factories/printed-kinds'
import { type Verdict, validatePdfA } from '../../support/verapdf/validate-pdf-a'

/** Where Java and the validator have to be installed first. */
const LONG_MS = 300_000

const SOUND = [
  ...PRINTED_KINDS.flatMap(([name]) => [`${name}, as it is signed`, `${name}, as it is registered`]),
  'a printed form',
  'a register across the sheet',
]
const DAMAGED: [name: string, clauses: RegExp[]][] = [
  ['a sheet with neither a claim nor its font inside', [/^6\.7\./, /^6\.3\.4-/]],
  ['a letter of ours that lost its claim', [/^6\.7\.2-/]],
  ['a letter of ours somebody wrote upon', [/^6\.3\.4-/]],
  ['a letter of ours that shines through', [/^6\.4-/]],
  ['what is no PDF at all', [/ModelParsingException/]],
]

async function soundFiles(): Promise<[string, Uint8Array][]> {
  const files: [string, Uint8Array][] = []
  for (const [name, change] of PRINTED_KINDS) {
    const data = letterData(change)
    files.push([`${name}, as it is signed`, (await renderDocument(data)).pdf])
    files.push([`${name}, as it is registered`, (await renderRegistered(data, REGISTRATION)).pdf])
  }
  files.push(['a printed form', (await renderForm(FORM)).pdf])
  files.push(['a register across the sheet', (await renderForm({ ...FORM, landscape: true })).pdf])
  return files
}

async function damagedFiles(): Promise<[string, Uint8Array][]> {
  const ours = (await renderDocument(letterData())).pdf
  const bare = await PDFDocument.create()
  bare.addPage().drawText('plain')
  const unclaimed = await PDFDocument.load(ours, { updateMetadata: false })
  unclaimed.catalog.delete(PDFName.of('Metadata'))
  const written = await PDFDocument.load(ours, { updateMetadata: false })
  written.getPage(0).drawText('plain')
  const clear = await PDFDocument.load(ours, { updateMetadata: false })
  clear.getPage(0).node.set(PDFName.of('Group'), clear.context.obj({ S: 'Transparency', CS: 'DeviceRGB' }))
  const made = [bare, unclaimed, written, clear].map((one) => one.save({ useObjectStreams: false }))
  const files = await Promise.all(made)
  return [...files, Buffer.from('not a PDF')].map((bytes, at) => [String(DAMAGED[at]?.[0]), bytes])
}

describe('R-03.18 an independent validator (veraPDF) judges our files as PDF/A-1b', () => {
  let verdicts: Map<string, Verdict>
  beforeAll(async () => {
    verdicts = await validatePdfA([...(await soundFiles()), ...(await damagedFiles())])
  }, LONG_MS)

  it.each(SOUND)('%s: no clause is broken', (name) => {
    expect(verdicts.get(name)).toEqual({ verdict: 'compliant', breaches: [] })
  })

  it.each(DAMAGED)('%s is refused, with the clauses it breaks', (name, clauses) => {
    const { verdict, breaches } = verdicts.get(name) ?? { verdict: 'compliant', breaches: [] }
    expect(verdict).not.toBe('compliant')
    for (const clause of clauses) expect(breaches).toEqual(expect.arrayContaining([expect.stringMatching(clause)]))
  })
})
