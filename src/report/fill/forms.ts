// The statutory forms this program knows, parsed once.
import annual2019 from '../../../resources/forms/annual-2019.json' with { type: 'json' }
import annual2021 from '../../../resources/forms/annual-2021.json' with { type: 'json' }
import indicatorList from '../../../resources/forms/indicator-list.json' with { type: 'json' }
import statistics2014 from '../../../resources/forms/statistics-2014.json' with { type: 'json' }
import statisticsFujian from '../../../resources/forms/statistics-fujian.json' with { type: 'json' }
import { statutoryFormSchema } from '../model/form.ts'
import type { StatutoryForm } from '../model/form.ts'

/** Newest annual form first, then the tables of indicators from the most to the least particular. */
export const statutoryForms: readonly StatutoryForm[] = [
  annual2021,
  annual2019,
  statistics2014,
  statisticsFujian,
  indicatorList,
].map((form) => statutoryFormSchema.parse(form))
