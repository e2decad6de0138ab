import { readFile } from 'node:fs/promises'
import type { Failure, Task, TaskName, Tasks } from './child/tasks'
import { cutPages } from './formats/codes/cut-pages'
import { readCodes } from './formats/codes/read-codes'
import { drawPage } from './formats/draw-page'
import { drawnPages } from './formats/drawn-pages'
import { openCheck } from './formats/open-check'
import { locateText } from './formats/pdf-text'
import { makePicture } from './formats/picture'
import { readPages } from './formats/read-pages'
import { recognisePage } from './formats/recognise/recognise-page'
import { searchablePdf } from './formats/recognise/searchable-pdf'
import { fillTemplate } from './formats/word/fill-template'
import { keepPictures } from './formats/word/keep-pictures'
import { readWord } from './formats/word/read-word'

/**
 * A process of its own for work on files from outside: memory and time are capped by the parent, and whatever a hostile
 * file does, only this process dies. It is told nothing but the path of the file.
 */
process.on('message', (task: Task) => {
  void work(task)
    .catch(
      (error: unknown): Failure => ({
        failure: 'unreadable',
        note: error instanceof Error ? error.message.slice(0, 500) : 'unreadable',
      }),
    )
    .then((answer) => process.send?.(answer))
})
process.on('disconnect', () => process.exit(0))

async function work({ name, input }: Task): Promise<Tasks[TaskName]['output']> {
  const bytes = new Uint8Array(await readFile(input.file))
  if (name === 'open') return openCheck(bytes, input.mime)
  if (name === 'read') return read(bytes, input.mime)
  if (name === 'recognise') return { page: await recognisePage(bytes, input) }
  if (name === 'codes') return { read: await readCodes(bytes, input) }
  if (name === 'cut') return { pdf: await cutPages(bytes, input) }
  if (name === 'searchable') return { pdf: await searchablePdf(bytes, input) }
  if (name === 'draw') return { png: await drawPage(bytes, input) }
  if (name === 'picture') return makePicture(bytes)
  if (name === 'word') return keepPictures(readWord(bytes))
  if (name === 'fill') return fillTemplate(bytes, input.values)
  return { boxes: await locateText(bytes, input.page, input.ranges) }
}

async function read(bytes: Uint8Array, mime: string): Promise<Tasks['read']['output']> {
  const pages = await readPages(bytes, mime)
  return { pages, drawn: await drawnPages(bytes, mime, pages) }
}
