// pdf.js reads pages ahead, and of a damaged file leaves promises behind that nobody waits for any more.
// The file itself is answered all the same: such a promise says nothing new and is no error of the program.

const names = new Set([
  'AbortException',
  'FormatError',
  'InvalidPDFException',
  'MissingDataException',
  'ParserEOFException',
  'UnknownErrorException',
  'XRefEntryException',
  'XRefParseException',
])

/** For what an unhandled rejection gives as its reason. */
export function isStray(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'name' in reason && names.has(String(reason.name))
}

/** For a process that reads files itself; everything else nobody waits for still ends it. */
export function forgiveStrays(): void {
  process.on('unhandledRejection', (reason) => {
    if (!isStray(reason)) throw reason
  })
}
