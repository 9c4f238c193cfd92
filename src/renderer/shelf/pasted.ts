// What lies on the clipboard, as a file to import. A copied table is kept as HTML: as plain text its cells would
// lose the lines that hold them apart.
import { pastedName } from './words.ts'

/** Fewer characters than this are no report; the shortest one seen has some hundreds. */
export const shortestText = 40

const two = (figure: number) => String(figure).padStart(2, '0')

function stamp(when: Date): string {
  const day = `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())}`
  return `${day} ${two(when.getHours())}${two(when.getMinutes())}${two(when.getSeconds())}`
}

export interface Pasted {
  readonly text: string
  readonly html: string
}

/** Characters that are not spaces. */
export const letterCount = (text: string) => text.replace(/\s/gu, '').length

/** Null when there is too little text to be a report. */
export function pastedFile(pasted: Pasted, when: Date): File | null {
  if (letterCount(pasted.text) < shortestText) return null
  if (/<table[\s>]/iu.test(pasted.html)) {
    const page = `<!doctype html><meta charset="utf-8">${pasted.html}`
    return new File([page], pastedName(stamp(when), 'html'), { type: 'text/html' })
  }
  return new File([pasted.text], pastedName(stamp(when), 'txt'), { type: 'text/plain' })
}
