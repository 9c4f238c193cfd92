// The statutory forms this program knows, parsed once: every file of resources/forms.
import { statutoryFormSchema } from '../model/form.ts'
import type { StatutoryForm } from '../model/form.ts'
import { formFiles } from './form-files.ts'

const wordCount = ({ indicators }: StatutoryForm): number => indicators?.known.length ?? -1

/** Forms with tables first, the newest ahead, then lists of indicators from the most to the least particular. */
export const inOrder = (forms: readonly StatutoryForm[]): StatutoryForm[] =>
  forms.toSorted(
    (a, b) =>
      Number(b.tables.length > 0) - Number(a.tables.length > 0) ||
      wordCount(b) - wordCount(a) ||
      b.reportYears[0] - a.reportYears[0] ||
      a.id.localeCompare(b.id, 'en'),
  )

export const statutoryForms: readonly StatutoryForm[] = inOrder(
  formFiles.map((form) => statutoryFormSchema.parse(form)),
)
