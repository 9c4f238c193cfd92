// What an organ's name says about it: which tier of government, and whether it is the government, its office or a department.
import { simplify } from './script.ts'

export interface OrganKind {
  /** Tier of the territory; null where the name does not say. `city` may be a city of county rank. */
  readonly tier: 'township' | 'county' | 'city' | 'province' | 'state' | null
  /** `zone`: development zones and their committees. */
  readonly kind: 'government' | 'office' | 'department' | 'zone'
}

const township = /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处)?(?:党政)?(?:综合)?(?:办公室)?$/u
const office = /(?:政府|党政)?(?:办公室|办公厅)$|政府办$/u
const department = /(?:局|厅|委员会|委|署|中心|队|处|院|馆|校|学院|大学|公司|医院|站|社|会)$/u
const zone = /管委会|管理委员会|开发区|高新区|新区|园区|景区|示范区|保税区/u
const county = /县|旗|(?<!自治|地|社|园|景|库|开发|新|校|示范|保税)区/u
const direct = /^(?:北京|上海|天津|重庆)市?/u
const province = /^[\p{Script=Han}]{2,3}省|自治区/u
const state = /^(?:国家|国务院|中国|中华|全国|海关总署|最高)|(?:总局|总署|部)$/u
const prefecture = /自治州|[州盟]|地区/u

function tierOf(name: string): OrganKind['tier'] {
  if (township.test(name)) return 'township'
  if (state.test(name)) return 'state'
  if (county.test(name) && !zone.test(name)) return 'county'
  const cities = [...name.matchAll(/市/gu)].length
  if (direct.test(name)) return 'province'
  if (cities > 1) return 'county'
  if (cities === 1 || prefecture.test(name)) return 'city'
  return province.test(name) ? 'province' : null
}

/** `organ` may be in any script. */
export function organKind(organ: string): OrganKind {
  const name = simplify(organ).replace(/\s/gu, '')
  const tier = tierOf(name)
  if (zone.test(name) && tier !== 'township') return { tier, kind: 'zone' }
  if (office.test(name)) return { tier, kind: 'office' }
  // 街道办事处 ends in 处 and is the government's own agency.
  if (tier !== 'township' && department.test(name)) return { tier, kind: 'department' }
  return { tier, kind: 'government' }
}

const places = /([\p{Script=Han}]{1,5}?)(省|市|县|区|旗|镇|乡|街道)/gu

/** Names of the territories in an organ's name by their kind: 三明市沙县 → 市 三明, 县 沙. */
export function placesIn(organ: string): ReadonlyMap<string, string> {
  const name = simplify(organ).replace(/\s/gu, '')
  return new Map([...name.matchAll(places)].map((found) => [found[2]!, found[1]!]))
}

// 局 and the like say what kind of organ it is, not which.
const departmentEnd = /(?:总局|分局|局|厅|委员会|委)$/u
const territory = /^.*(?:省|(?<!城)市(?![场监政容民])|县|区|旗|自治州|盟)/u

const holdsAll = (long: string, short: string): boolean => [...short].every((character) => long.includes(character))

/** True for two departments of which neither name shortens the other: 林业局 and 水利局, but not 发改委 and 发展和改革委员会. */
export function differentDepartments(left: string, right: string): boolean {
  const names = [left, right].map((organ) => simplify(organ).replace(/\s/gu, ''))
  if (!names.every((name) => departmentEnd.test(name))) return false
  const [a = '', b = ''] = names.map((name) => name.replace(territory, '').replace(departmentEnd, ''))
  return a !== '' && b !== '' && !holdsAll(a, b) && !holdsAll(b, a)
}

/** Organs that keep files, letters or houses and punish nobody. */
export const withoutEnforcement =
  /(?:信访局|机关事务(?:管理局|服务中心|中心)|档案局|档案馆|党校|政策研究室|研究室|地方志|统战部|老干部局)(?:办公室)?$/u

export const policeWord = /公安/u
