import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { aptInstall } from './apt.mjs'

const POM = 'tests/support/verapdf/pom.xml'
const TOOLS = ['java', 'javac', 'mvn']

const lacking = () => TOOLS.filter((tool) => spawnSync(tool, ['-version'], { stdio: 'ignore' }).status !== 0)

/** The libraries of the PDF/A validator the tests ask, fetched by Maven once for each edition of its pom.xml; with Java, if need be. */
export function readyVeraPdf() {
  if (lacking().length > 0) aptInstall('default-jdk-headless', 'maven')
  const missing = lacking()
  if (missing.length > 0) {
    throw new Error(
      `The tests of PDF/A need a Java Development Kit (17 or newer) and Maven; not found: ${missing.join(', ')}.`,
    )
  }
  const edition = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 16)
  const libraries = path.resolve('node_modules/.cache/verapdf', edition)
  if (!existsSync(libraries)) fetchLibraries(libraries)
  return libraries
}

function fetchLibraries(libraries) {
  const unfinished = `${libraries}-${process.pid}`
  const goal = ['dependency:copy-dependencies', `-DoutputDirectory=${unfinished}`]
  const { status, stdout, stderr } = spawnSync('mvn', ['-q', '-B', '-f', POM, ...goal], { encoding: 'utf8' })
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true })
    throw new Error(`Maven could not fetch the validator of PDF/A:\n${stdout}${stderr}`)
  }
  renameSync(unfinished, libraries)
}
