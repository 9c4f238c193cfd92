// A finding's name: the same rule about the same cells has the same id at every re-check, in the library and on screen.
import type { Finding } from './finding.ts'

/** Two 32-bit FNV-1a sums side by side, base 36: short enough for an attribute, distinct within one report. */
function digest(text: string): string {
  let a = 0x811c9dc5
  let b = 0x050c5d1f
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
    b = Math.imul(b ^ (unit + i), 0x01000193)
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36)
}

/** Made from code, table and cells only, never from values or sentences. */
export function findingId(finding: Pick<Finding, 'code' | 'table' | 'cells'>): string {
  return `${finding.code}:${finding.table ?? '-'}:${digest(finding.cells.join(' '))}`
}
