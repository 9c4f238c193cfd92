// The command line: extract, text, inspect without a library; import, check, export, serve with one.
// Only decides which command was meant; each command's work is in cli/.
import { parseArgs } from 'node:util'
import type { ReadingChoice } from '../../report/model/revision.ts'
import { say, usage, type Command } from './cli/words.ts'

/** A request that cannot be understood; printed as it is, exit code 2. */
class UnusableArguments extends Error {}

const options = {
  json: { type: 'boolean' },
  library: { type: 'string' },
  xlsx: { type: 'string' },
  port: { type: 'string' },
  encoding: { type: 'string' },
  form: { type: 'string' },
  report: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const

const allowed: Record<Command, readonly (keyof typeof options)[]> = {
  extract: ['json', 'encoding', 'form'],
  text: ['encoding', 'form'],
  inspect: ['encoding', 'form'],
  import: ['library'],
  check: ['library'],
  export: ['library', 'report', 'xlsx'],
  serve: ['library', 'port'],
}

function isCommand(name: string): name is Command {
  return Object.hasOwn(allowed, name)
}

function understand(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UnusableArguments(say.badOption((error as Error).message))
  }
}

/** Runs one command line and gives its exit code. */
async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(usage.main)
    return name === undefined ? 2 : 0
  }
  if (!isCommand(name)) throw new UnusableArguments(say.unknownCommand(name))
  const { values, positionals } = understand(rest)
  if (values.help) {
    console.log(usage[name])
    return 0
  }
  for (const option of Object.keys(values) as (keyof typeof options)[])
    if (!allowed[name].includes(option)) throw new UnusableArguments(say.badOption(`--${option}`))

  const needFiles = () => {
    if (positionals.length === 0) throw new UnusableArguments(say.noFile)
    return positionals
  }
  const needOneFile = () => {
    const [file, ...others] = needFiles()
    if (others.length > 0 || file === undefined) throw new UnusableArguments(say.oneFile)
    return file
  }
  const needLibrary = () => {
    if (values.library === undefined) throw new UnusableArguments(say.noLibrary)
    return values.library
  }

  switch (name) {
    case 'extract':
    case 'text':
    case 'inspect': {
      const choice = await readingChoice(values.encoding, values.form)
      const { extractFiles, printText, printNouns } = await import('./cli/read.ts')
      if (name === 'extract') return extractFiles(needFiles(), values.json === true, choice)
      return (name === 'text' ? printText : printNouns)(needOneFile(), choice)
    }
    case 'import':
      return (await import('./cli/library.ts')).importPaths(needFiles(), needLibrary())
    case 'check':
      return (await import('./cli/library.ts')).listOpenItems(needLibrary())
    case 'export': {
      if (values.xlsx === undefined) throw new UnusableArguments(say.noTarget)
      if (values.library === undefined) return (await import('./cli/export.ts')).exportFiles(needFiles(), values.xlsx)
      if (positionals.length > 0) throw new UnusableArguments(say.filesOrLibrary)
      const reports = values.report?.map((given) => reportId(given)) ?? 'all'
      return (await import('./cli/export.ts')).exportLibrary(values.library, reports, values.xlsx)
    }
    case 'serve':
      return (await import('./cli/library.ts')).serveWorkstation(values.library, port(values.port))
  }
}

/** What the person says of encoding and form, each one of those there are. */
async function readingChoice(encoding: string | undefined, form: string | undefined): Promise<ReadingChoice> {
  const { encodings } = await import('../../report/model/source.ts')
  const { statutoryForms } = await import('../../report/fill/forms.ts')
  const forms = statutoryForms.map(({ id }) => id)
  if (encoding !== undefined && !encodings.includes(encoding))
    throw new UnusableArguments(say.badEncoding(encoding, encodings))
  if (form !== undefined && !forms.includes(form)) throw new UnusableArguments(say.badForm(form, forms))
  return { encoding: encoding ?? null, form: form ?? null }
}

function reportId(given: string): number {
  if (!/^[1-9]\d{0,14}$/.test(given)) throw new UnusableArguments(say.badReport(given))
  return Number(given)
}

function port(given: string | undefined): number {
  if (given === undefined) return 0
  if (!/^\d{1,5}$/.test(given) || Number(given) > 65535) throw new UnusableArguments(say.badPort(given))
  return Number(given)
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UnusableArguments)) throw error
  console.error(error.message)
  process.exitCode = 2
}
