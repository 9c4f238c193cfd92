// A desk that only remembers what it was asked, for tests of what stands before it.
import { writeFile } from 'node:fs/promises'
import { deskMethods, type HostDesk } from '../../../src/contract.ts'
import type { Outcome } from '../../../src/report/model/refusal.ts'

export interface Asked {
  readonly method: string
  readonly argument: unknown
}

/** Answers every call with `answers[method]`, or with the method's name; a book is a file that says `book`. */
export function stubDesk(answers: Readonly<Record<string, Outcome<unknown>>> = {}): { desk: HostDesk; asked: Asked[] } {
  const asked: Asked[] = []
  const plain = Object.fromEntries(
    deskMethods.map((method) => [
      method,
      async (argument: unknown) => {
        asked.push({ method, argument })
        return answers[method] ?? { ok: true, value: method }
      },
    ]),
  )
  const desk = {
    ...plain,
    async exportWorkbook(argument: Parameters<HostDesk['exportWorkbook']>[0]) {
      asked.push({ method: 'exportWorkbook', argument: { reportIds: argument.reportIds, path: argument.path } })
      argument.onProgress?.(1, 2)
      const refused = answers['exportWorkbook']
      if (refused) return refused
      await writeFile(argument.path, 'book')
      return { ok: true, value: { path: argument.path, fileName: 'book.xlsx' } }
    },
    close: async () => {
      asked.push({ method: 'close', argument: null })
    },
  }
  return { desk: desk as unknown as HostDesk, asked }
}
