import type { ArrangedPage } from '@/lib/contracts/files'
import type { ArrangedPdf } from '../formats/arrange-pages'
import type { PageCodes } from '../formats/codes/read-codes'
import type { Opened } from '../formats/open-check'
import type { Box } from '../formats/pdf-text'
import type { MadePicture, PictureRefusal } from '../formats/picture'
import type { RecognisedPage } from '../formats/recognise/place-words'
import type { PageWords } from '../formats/recognise/searchable-pdf'
import type { Filled } from '../formats/word/fill-template'
import type { WordText } from '../formats/word/keep-pictures'

/** Everything that is done with the inside of a file, by name: what is given and what comes back. */
export type Tasks = {
  open: { input: { file: string; mime: string }; output: Opened }
  read: { input: { file: string; mime: string }; output: { pages: string[]; drawn: number[] } }
  recognise: {
    input: { file: string; mime: string; page: number; data: string }
    output: { page: RecognisedPage | null }
  }
  codes: { input: { file: string; mime: string; page: number }; output: { read: PageCodes | null } }
  cut: { input: { file: string; mime: string; pages: number[] }; output: { pdf: Uint8Array } }
  arrange: { input: { file: string; mime: string; pages: ArrangedPage[] }; output: ArrangedPdf }
  searchable: { input: { file: string; mime: string; pages: PageWords[] }; output: { pdf: Uint8Array } }
  draw: { input: { file: string; mime: string; page: number; width: number }; output: { png: Uint8Array | null } }
  picture: { input: { file: string }; output: MadePicture | { refusal: PictureRefusal } }
  word: { input: { file: string }; output: WordText }
  fill: { input: { file: string; values: Readonly<Record<string, string>> }; output: Filled }
  locate: { input: { file: string; page: number; ranges: [number, number][] }; output: { boxes: Box[][] } }
}
export type TaskName = keyof Tasks
export type Task = { [Name in TaskName]: { name: Name; input: Tasks[Name]['input'] } }[TaskName]

/** Why there is no answer: the file cannot be read, or the child was stopped by its time or memory limit, or broke down. */
export type Failure = { failure: 'unreadable' | 'time' | 'memory' | 'crash'; note: string }
export type Answer<Name extends TaskName> = Tasks[Name]['output'] | Failure
