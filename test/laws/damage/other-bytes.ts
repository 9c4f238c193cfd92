// Damage that moves nothing.
import type { Dice } from './dice.ts'

/** Where offsets rule, a byte more or less ends everything; other bytes in the same places go further in. */
export function otherBytes(bytes: Uint8Array, roll: Dice): Uint8Array {
  const damaged = bytes.slice()
  // Half of them where the file's own tables and the report's text are, not in what follows.
  for (let times = 1 + roll(6); times > 0; times--)
    damaged[roll(roll(2) === 0 ? damaged.length : 12_288)] = roll(3) === 0 ? 0 : roll(256)
  return damaged
}
