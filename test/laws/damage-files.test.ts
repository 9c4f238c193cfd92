import { expect, it } from 'vitest'
import { damageLaw } from './damage/law.ts'
import { kinds } from './damage/seeds.ts'

const others = ['text', 'html', 'mht', 'markdown', 'docx', 'xlsx'] as const
const files = ['pdf', 'doc', 'rtf'] as const

damageLaw(files)

it('no kind is left out of the law', () => {
  expect([...others, ...files]).toEqual(kinds)
})
