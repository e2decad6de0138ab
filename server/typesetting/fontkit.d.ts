declare module 'fontkit' {
  export type Font = {
    characterSet: number[]
    layout(text: string, features?: string[]): { positions: { xAdvance: number }[] }
  }
  export function openSync(path: string): Font
}
