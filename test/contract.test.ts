// The one list of methods, under its two names.
import { expect, it } from 'vitest'
import { deskArguments, deskMethods } from '../src/contract.ts'

it('lists by name every method that has an argument, in the same order', () => {
  expect(deskMethods).toEqual(Object.keys(deskArguments))
})
