import { paginate } from './paginate'
import { decodeAs } from './russian-text'

/** Text of a web page in the encoding it names, without links, pictures and scripts. */
export async function htmlPages(bytes: Uint8Array): Promise<string[]> {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1')
  return paginate(await htmlText(decodeAs(bytes, /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1])))
}

async function htmlText(html: string): Promise<string> {
  const { convert } = await import('html-to-text')
  const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } }))
  const selectors = [...headings, { selector: 'a', options: { ignoreHref: true } }, { selector: 'img', format: 'skip' }]
  return convert(html, {
    wordwrap: false,
    selectors: [...selectors, { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false } }],
  })
}

/** Text of an e-mail: who, to whom, when, about what, the message, and the names of what came with it. */
export async function emailPages(bytes: Uint8Array): Promise<string[]> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes)
  const person = (address: { name?: string; address?: string }) =>
    [address.name, address.address].filter(Boolean).join(' ')
  const head = [mail.subject, mail.from && person(mail.from), mail.to?.map(person).join(', '), mail.date]
  const body = mail.text?.trim() || (mail.html ? await htmlText(mail.html) : '')
  const attached = mail.attachments.map((attachment) => attachment.filename).filter(Boolean)
  return paginate([head.filter(Boolean).join('\n'), body, attached.join('\n')].filter(Boolean).join('\n\n'))
}
