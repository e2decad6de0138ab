import { describe, expect, it } from 'vitest'
import type { FileRole, FileView } from '@/lib/contracts/files'
import { groupFiles } from './group-files'

let minute = 0
const file = (role: FileRole, name: string, number = 1): FileView => ({
  id: `${role}-${name}-${number}`,
  role,
  name,
  number,
  size: 1,
  mime: 'application/pdf',
  sha256: 'a'.repeat(64),
  versionId: null,
  signed: false,
  pages: 1,
  drawable: true,
  extraction: 'done',
  recognition: null,
  uploadedBy: null,
  at: new Date(Date.UTC(2026, 4, 14, 10, minute++)).toISOString(),
})
const shape = (files: FileView[]) =>
  groupFiles(files).map(({ key, groups }) => [
    key,
    groups.map(({ newest, earlier }) => [newest.id, earlier.map(({ id }) => id)]),
  ])

describe('files of a document', () => {
  it('R-09.01 versions of one name are one file, the newest first', () => {
    expect(
      shape([
        file('attachment', 'Расчёт.docx'),
        file('attachment', 'Перечень.pdf'),
        file('attachment', 'Расчёт.docx', 2),
      ]),
    ).toEqual([
      [
        'attachment',
        [
          ['attachment-Расчёт.docx-2', ['attachment-Расчёт.docx-1']],
          ['attachment-Перечень.pdf-1', []],
        ],
      ],
    ])
  })

  it('A-03.03 the frozen texts are one file, the registered copy stands above them, the enclosures below', () => {
    const files = [
      file('attachment', 'а.pdf'),
      file('version_pdf', 'Версия 1.pdf'),
      file('version_pdf', 'Версия 2.pdf'),
      file('signature', 'Версия 2.pdf.p7s'),
      file('rendition', 'Документ.pdf'),
      file('scan', 'с.pdf'),
    ]
    expect(
      shape(files).map(([key, groups]) => [
        key,
        (groups as [string, string[]][]).map(([id, earlier]) => [id, earlier.length]),
      ]),
    ).toEqual([
      ['scan', [['scan-с.pdf-1', 0]]],
      [
        'document',
        [
          ['rendition-Документ.pdf-1', 0],
          ['version_pdf-Версия 2.pdf-1', 1],
          ['signature-Версия 2.pdf.p7s-1', 0],
        ],
      ],
      ['attachment', [['attachment-а.pdf-1', 0]]],
    ])
  })

  it('C-10.04 a cover letter stands with the scan, what is no appendix by itself', () => {
    const files = [file('other', 'о.pdf'), file('attachment', 'а.pdf'), file('cover', 'п.pdf'), file('scan', 'с.pdf')]
    expect(groupFiles(files).map(({ key, groups }) => [key, groups.map(({ newest }) => newest.role)])).toEqual([
      ['scan', ['scan', 'cover']],
      ['attachment', ['attachment']],
      ['other', ['other']],
    ])
  })

  it('the same name in another role is another file; no files, no sections', () => {
    expect(shape([file('scan', 'а.pdf'), file('attachment', 'а.pdf')])).toHaveLength(2)
    expect(groupFiles([])).toEqual([])
  })
})
