/** Addresses a link may have; anything else is only words. */
const ADDRESS = /^(https?:\/\/|mailto:)[^\s"<>]{1,2000}$/i

export const safeAddress = (target: string | undefined): string | undefined =>
  target && ADDRESS.test(target) ? target : undefined

type Open = { code: string; shown: boolean }

/**
 * Fields of Word: their instructions (which may start programs, fetch files, ask for other documents) are never followed
 * and never kept; what they last showed is text.
 */
export class Fields {
  private open: Open[] = []

  begin(): void {
    this.open.push({ code: '', shown: false })
  }

  instruct(text: string): void {
    const field = this.open.at(-1)
    if (field && !field.shown && field.code.length < 4000) field.code += text
  }

  separate(): void {
    const field = this.open.at(-1)
    if (field) field.shown = true
  }

  /** Closes the innermost field and says whether anything but an address was lost with it. */
  end(): { address: boolean } | null {
    const field = this.open.pop()
    return field ? { address: addressIn(field.code) !== undefined } : null
  }

  /** A paragraph that ends inside an instruction ends the instruction: the words after it are text again. */
  endParagraph(): void {
    this.open = this.open.filter((field) => field.shown)
  }

  get isInstruction(): boolean {
    return this.open.some((field) => !field.shown)
  }

  get address(): string | undefined {
    for (const { code } of this.open) {
      const found = addressIn(code)
      if (found) return found
    }
    return undefined
  }
}

const addressIn = (code: string): string | undefined => safeAddress(/^\s*HYPERLINK\s+"([^"]*)"/i.exec(code)?.[1])
