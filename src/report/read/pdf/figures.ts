// What print in a table looks like, before anybody reads it: a figure, a numbered label, words.
import { withoutNumbering } from '../../text/fold.ts'
import { holdsValue } from '../../text/quantity.ts'

/** A figure with a remark behind it counts as one, also where the remark goes on in the next line. */
const figureBegins = /^[-+\u2212\uff0d]?[\d\uff10-\uff19][\d\uff10-\uff19.,\uff0c\uff0e]*(?:\s*[(\uff08].*)?$/u

export const isNumbered = (text: string): boolean => withoutNumbering(text) !== text
export const isFigure = (text: string): boolean => holdsValue(text) || (figureBegins.test(text) && !isNumbered(text))

export const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0
