import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export type Source = { file: string; text: string }

/** Every source file under these folders, with its path from the root of the repository. */
export function sourcesOf(...folders: string[]): Source[] {
  return folders.flatMap((folder) => walk(folder)).map((file) => ({ file, text: readFileSync(file, 'utf8') }))
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return walk(file)
    return /\.(ts|tsx|mjs)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [file] : []
  })
}

export const isTest = ({ file }: Source): boolean => file.startsWith('tests/') || file.includes('.test.')

/** The files of ours a source imports, also lazily and for their types. */
export function importsOf({ file, text }: Source): string[] {
  const named = text.matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|\bimport\s+)'([^']+)'/g)
  return [...named].flatMap(([, specifier = '']) => resolve(file, specifier) ?? [])
}

function resolve(from: string, specifier: string): string | null {
  const target = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), specifier)
      : null
  if (target === null) return null
  const tried = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => target + end)
  return tried.find((one) => existsSync(one) && statSync(one).isFile()) ?? target
}
