// What every request of the desk works with: the library, the reader, the clock, and what is kept of reports opened last.
import type { Outcome, Refusal } from '../../report/model/refusal.ts'
import type { Beside } from '../../report/model/neighbour.ts'
import type { Revision } from '../../report/model/revision.ts'
import type { Library } from './library/library.ts'
import { type Peers, rememberPeers } from './peers.ts'
import type { Reader } from './reading.ts'

export interface RoomParts {
  readonly library: Library
  readonly reader: Reader
  readonly samplesFolder: string
  readonly version: string
  readonly host: 'electron' | 'browser' | 'cli'
  readonly clock: () => Date
}

export interface Kept {
  readonly revision: Revision
  /** The library around the report, for the head written beside it. */
  readonly beside: { readonly head: string; readonly value: Beside } | null
}

export interface Room extends RoomParts {
  /** By report id, least lately used first. What the library holds, unless the report is due. */
  readonly kept: Map<number, Kept>
  /** Reports whose stored reading was found damaged since the desk was opened. */
  readonly damaged: Set<number>
  readonly peers: Peers
}

export function furnish(parts: RoomParts): Room {
  return { ...parts, kept: new Map(), damaged: new Set(), peers: rememberPeers() }
}

export function refuse<T>(code: Refusal['code'], detail?: Refusal['detail']): Outcome<T> {
  return { ok: false, refusal: detail ? { code, detail } : { code } }
}
