/** Takes the spaces before the first word of a block: an indent made of spaces is no indent of ours. */
export function trimStart(block: Node): boolean {
  for (const child of [...block.childNodes]) {
    if (child.nodeType === 3) {
      const text = child as Text
      text.data = text.data.replace(/^[\s\u00a0]+/, '')
      if (text.data) return true
    } else if (trimStart(child)) return true
  }
  return false
}
