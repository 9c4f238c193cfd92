// A desk anew for each test of a file, with its library at hand.
import { afterEach, beforeEach } from 'vitest'
import type { HostDesk } from '../../../src/contract.ts'
import type { Library } from '../../../src/main/desk/library/library.ts'
import type { Reader } from '../../../src/main/desk/reading.ts'
import { freshFolder, openInside, type Folder } from './made-up-desk.ts'

interface Place {
  folder: Folder
  desk: HostDesk
  library: Library
}

/** For each test a desk on a library of its own; a test may put a desk opened again in its place. */
export function freshDesk(reader?: Reader): Place {
  const place = {} as Place
  beforeEach(() => {
    const folder = freshFolder()
    Object.assign(place, { folder, ...openInside(folder.library, reader) })
  })
  afterEach(async () => {
    await place.desk.close()
    place.folder.remove()
  })
  return place
}
