import { readFile } from 'node:fs/promises'
import type { Failure, Task, TaskName, Tasks } from './child/tasks'

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
  if (name === 'open') return (await import('./formats/open-check')).openCheck(bytes, input.mime)
  if (name === 'read') return read(bytes, input.mime)
  if (name === 'recognise')
    return { page: await (await import('./formats/recognise/recognise-page')).recognisePage(bytes, input) }
  if (name === 'codes') return { read: await (await import('./formats/codes/read-codes')).readCodes(bytes, input) }
  if (name === 'cut') return { pdf: await (await import('./formats/codes/cut-pages')).cutPages(bytes, input) }
  if (name === 'arrange') return (await import('./formats/arrange-pages')).arrangePages(bytes, input.pages)
  if (name === 'searchable')
    return { pdf: await (await import('./formats/recognise/searchable-pdf')).searchablePdf(bytes, input) }
  if (name === 'draw') return { png: await (await import('./formats/draw-page')).drawPage(bytes, input) }
  if (name === 'picture') return (await import('./formats/picture')).makePicture(bytes)
  if (name === 'word') return word(bytes)
  if (name === 'fill') return (await import('./formats/word/fill-template')).fillTemplate(bytes, input.values)
  return { boxes: await (await import('./formats/pdf-text')).locateText(bytes, input.page, input.ranges) }
}

async function read(bytes: Uint8Array, mime: string): Promise<Tasks['read']['output']> {
  const [{ readPages }, { drawnPages }] = await Promise.all([
    import('./formats/read-pages'),
    import('./formats/drawn-pages'),
  ])
  const pages = await readPages(bytes, mime)
  return { pages, drawn: await drawnPages(bytes, mime, pages) }
}

async function word(bytes: Uint8Array): Promise<Tasks['word']['output']> {
  const [{ keepPictures }, { readWord }] = await Promise.all([
    import('./formats/word/keep-pictures'),
    import('./formats/word/read-word'),
  ])
  return keepPictures(readWord(bytes))
}
