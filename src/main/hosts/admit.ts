// The door between a page and the desk: a method's name and its argument in, a checked request or a refusal out.
import { deskArguments, type DeskArgument, type DeskMethod, largestFile } from '../../contract.ts'
import type { Outcome } from '../../report/model/refusal.ts'

/** A request whose argument has the shape its method asks for. */
export type Admitted = { [M in DeskMethod]: { readonly method: M; readonly argument: DeskArgument<M> } }[DeskMethod]

/** Refuses unknown methods and ill-shaped arguments as `bad-request`, larger files than allowed as `too-large`. */
export function admit(method: unknown, argument: unknown): Outcome<Admitted> {
  if (typeof method !== 'string' || !Object.hasOwn(deskArguments, method)) {
    return { ok: false, refusal: { code: 'bad-request' } }
  }
  const parsed = deskArguments[method as DeskMethod].safeParse(argument)
  if (!parsed.success) return { ok: false, refusal: { code: 'bad-request', detail: { method } } }
  const admitted = { method, argument: parsed.data } as Admitted
  if (admitted.method === 'importReport' && admitted.argument.bytes.byteLength > largestFile) {
    return tooLarge(admitted.argument.name, admitted.argument.bytes.byteLength)
  }
  return { ok: true, value: admitted }
}

/** The refusal of a file that is not even looked at; its size in bytes, the limit as people say it. */
export function tooLarge(name: string, size: number): Outcome<never> {
  return { ok: false, refusal: { code: 'too-large', detail: { name, size, limit: `${largestFile / 2 ** 20} MB` } } }
}
