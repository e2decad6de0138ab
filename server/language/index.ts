export { type Lemmatiser, loadLemmatiser, maybeName, nameStem, surnameStem } from './lemmas'
export { type ReadWords, readWords } from './read-words'
export { asTyped, plain, type Word, wordsOf } from './words'
