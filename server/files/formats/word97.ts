import { paginate } from './paginate'

/** Text of a Word 97–2003 document: body, then notes; such files keep no page ends. */
export async function word97Pages(bytes: Uint8Array): Promise<string[]> {
  const { default: WordExtractor } = await import('word-extractor')
  const document = await new WordExtractor().extract(Buffer.from(bytes))
  const parts = [
    document.getBody(),
    document.getFootnotes(),
    document.getEndnotes(),
    document.getTextboxes({ includeHeadersAndFooters: false }),
  ]
  return paginate(
    parts
      .map((part) => part.trim())
      .filter(Boolean)
      .join('\n\n'),
  )
}
