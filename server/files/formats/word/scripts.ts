const SUPER: Record<string, string> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', '(': '⁽', ')': '⁾', n: 'ⁿ' },
}
const SUB: Record<string, string> = {
  ...{ '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉' },
  ...{ '+': '₊', '-': '₋', '−': '₋', '(': '₍', ')': '₎' },
}

/** «м» and a raised «2» are «м²»: signs that exist raised or lowered; null where one of them does not. */
export function inScript(text: string, script: 'super' | 'sub'): string | null {
  const signs = script === 'super' ? SUPER : SUB
  const found = [...text].map((sign) => (/\s/.test(sign) ? sign : signs[sign]))
  return found.every((sign) => sign !== undefined) ? found.join('') : null
}
