// npm run forms: lists every form in resources/forms for the program, which can open no folder where it reads reports.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const list = path.join(root, 'src/report/fill/form-files.ts')

/** `statistics-2014` → `statistics2014`. */
const nameOf = (file: string): string =>
  path.parse(file).name.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())

/** The module that names these files of resources/forms. */
export function formFilesModule(files: readonly string[]): string {
  const forms = files.filter((file) => file.endsWith('.json')).toSorted()
  const imports = forms.map(
    (file) => `import ${nameOf(file)} from '../../../resources/forms/${file}' with { type: 'json' }\n`,
  )
  return `// Every file of resources/forms. Made by \`npm run forms\`; do not edit.
${imports.join('')}
// prettier-ignore
export const formFiles: readonly unknown[] = [
${forms.map((file) => `  ${nameOf(file)},\n`).join('')}]
`
}

/** The list as it must be now, and as it stands. */
export const formLists = (): { readonly due: string; readonly standing: string } => ({
  due: formFilesModule(readdirSync(path.join(root, 'resources/forms'))),
  standing: readFileSync(list, 'utf8'),
})

/** Writes the list where a form came or went. */
export function listForms(): void {
  const { due, standing } = formLists()
  if (due !== standing) writeFileSync(list, due)
}

if (import.meta.main) listForms()
