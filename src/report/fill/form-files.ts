// Every file of resources/forms. Made by `npm run forms`; do not edit.
import annual2019 from '../../../resources/forms/annual-2019.json' with { type: 'json' }
import annual2021 from '../../../resources/forms/annual-2021.json' with { type: 'json' }
import indicatorList from '../../../resources/forms/indicator-list.json' with { type: 'json' }
import statistics2014 from '../../../resources/forms/statistics-2014.json' with { type: 'json' }
import statisticsFujian from '../../../resources/forms/statistics-fujian.json' with { type: 'json' }

// prettier-ignore
export const formFiles: readonly unknown[] = [
  annual2019,
  annual2021,
  indicatorList,
  statistics2014,
  statisticsFujian,
]
