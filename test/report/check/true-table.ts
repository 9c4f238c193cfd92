// A true third and fourth table with figures of three kinds of applicants, for tests that spoil it.
import { cases, row } from './raise.ts'

/** As printed, by key. */
export type Prints = Readonly<Record<string, string>>

const resultRows = [
  'granted',
  'partial',
  ...['stateSecret', 'lawProhibits', 'safetyStability', 'thirdParty', 'internalAffairs', 'process'].map(
    (key) => `refused.${key}`,
  ),
  'refused.enforcementFile',
  'refused.adminQuery',
  ...['notHeld', 'needsCreation', 'unclear'].map((key) => `unable.${key}`),
  ...['petition', 'duplicate', 'publication', 'massive', 'reissue'].map((key) => `unprocessed.${key}`),
  ...['uncorrected', 'feeUnpaid', 'rest'].map((key) => `other.${key}`),
]
export const rowKeys = ['new', 'carriedIn', ...resultRows, 'total', 'carriedOut']
export const columns = ['natural', 'business', 'research', 'publicInterest', 'legalService', 'otherOrg', 'total']
export const cell = (key: string, column: string) => `requests/${key}/${column}`

/** A true table: every sum of it holds. */
export const truth: Prints = {
  ...Object.assign({}, ...rowKeys.map((key) => row(key))),
  ...row('new', '48', '21', '0', '0', '0', '5', '74'),
  ...row('carriedIn', '7', '2', '0', '0', '0', '0', '9'),
  ...row('granted', '23', '14', '0', '0', '0', '2', '39'),
  ...row('partial', '6', '0', '0', '0', '0', '0', '6'),
  ...row('unable.notHeld', '12', '4', '0', '0', '0', '3', '19'),
  ...row('other.rest', '3', '1', '0', '0', '0', '0', '4'),
  ...row('total', '44', '19', '0', '0', '0', '5', '68'),
  ...row('carriedOut', '11', '4', '0', '0', '0', '0', '15'),
  ...cases('review', '4', '1', '2', '0', '7'),
  ...cases('direct', '0', '3', '1', '0', '4'),
  ...cases('afterReview', '1', '0', '0', '5', '6'),
}

export const inRow = (prints: Prints, key: string): string[] => columns.map((column) => prints[cell(key, column)]!)
