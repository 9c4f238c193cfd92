// One source file as the house rules see it: what it imports, declares, says in literals. Read with the parser the bundler uses.
import { parseSync } from 'vite'

export interface Import {
  /** As written: `./span.ts`, `node:fs`, `zod`. */
  readonly specifier: string
  readonly line: number
}

export interface Literal {
  readonly text: string
  readonly line: number
}

export interface Module {
  /** From the project's root, with forward slashes. */
  readonly path: string
  readonly lineCount: number
  readonly imports: readonly Import[]
  /** Names declared at the top of the file: types, functions, classes, constants. */
  readonly declared: readonly string[]
  /** Strings, templates, regular expressions and JSX text; comments are not among them. */
  readonly literals: readonly Literal[]
  readonly numbers: readonly { readonly value: number; readonly line: number }[]
  /** Lines of `… ?? 0`, but not of a counter's `(… ?? 0) + 1`, of a length, or of a place. */
  readonly zeroFallbacks: readonly number[]
  readonly headCommentLines: number
  readonly starExports: number
  readonly onlyReExports: boolean
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )
}

function walk(node: Node, visit: (node: Node) => void) {
  visit(node)
  for (const child of childrenOf(node)) walk(child, visit)
}

/** `.mts` and `.mjs` differ from `.ts` in nothing the rules look at. Throws when the file does not parse. */
export function parseModule(path: string, source: string): Module {
  const parsed = parseSync(path.replace(/\.mjs$/, '.js'), source)
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`)
  const program = parsed.program as unknown as Node
  const body = program['body'] as Node[]
  const lineOf = (offset: number) => source.slice(0, offset).split('\n').length

  const imports: Import[] = []
  const literals: Literal[] = []
  const numbers: { value: number; line: number }[] = []
  const zeroFallbacks: number[] = []
  const counted = new Set<unknown>()
  const take = (node: unknown) => {
    if (isNode(node) && node.type === 'Literal' && typeof node['value'] === 'string')
      imports.push({ specifier: node['value'], line: lineOf(node.start) })
  }
  walk(program, (node) => {
    if (/^(Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$|^TSImportType$/.test(node.type))
      take(node['source'])
    if (node.type === 'CallExpression') {
      const callee = node['callee'] as Node
      if (callee.type === 'Identifier' && callee['name'] === 'require') take((node['arguments'] as unknown[])[0])
    }
    if (node.type === 'Literal' && typeof node['value'] === 'number')
      numbers.push({ value: node['value'], line: lineOf(node.start) })
    else if (node.type === 'Literal' || node.type === 'JSXText')
      literals.push({ text: String(node['raw'] ?? node['value']), line: lineOf(node.start) })
    if (node.type === 'TemplateElement')
      literals.push({ text: (node['value'] as { raw: string }).raw, line: lineOf(node.start) })
    if (node.type === 'BinaryExpression' && node['operator'] === '+' && (node['right'] as Node)['value'] === 1)
      counted.add(unwrap(node['left'] as Node))
    const fallsBack = node.type === 'LogicalExpression' && node['operator'] === '??'
    if (fallsBack && (node['right'] as Node)['value'] === 0 && !counted.has(node) && !counts(node['left'] as Node))
      zeroFallbacks.push(lineOf(node.start))
  })

  return {
    path,
    lineCount: source.replace(/\n$/, '').split('\n').length,
    imports,
    declared: body.flatMap(namesOf),
    literals,
    numbers,
    zeroFallbacks,
    headCommentLines: headCommentLines(source),
    starExports: body.filter((node) => node.type === 'ExportAllDeclaration').length,
    onlyReExports: body.some(isReExport) && body.every((node) => isReExport(node) || node.type === 'ImportDeclaration'),
  }
}

function unwrap(node: Node): Node {
  return node.type === 'ParenthesizedExpression' ? unwrap(node['expression'] as Node) : node
}

/** `list[at] ?? 0`, `list?.length ?? 0`, `cell?.row ?? 0`: about lists and places, not about figures. */
function counts(node: Node): boolean {
  const inner = node.type === 'ChainExpression' ? (node['expression'] as Node) : unwrap(node)
  if (inner.type !== 'MemberExpression') return false
  const name = String((inner['property'] as Node)['name'])
  return inner['computed'] === true || /^(length|size|count|first|last|start|end|at|row|column)$/.test(name)
}

function isReExport(node: Node): boolean {
  return node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && isNode(node['source']))
}

function namesOf(statement: Node): string[] {
  const inner = isNode(statement['declaration']) ? statement['declaration'] : statement
  if (inner.type === 'VariableDeclaration')
    return (inner['declarations'] as Node[]).flatMap((one) => nameOf((one['id'] as Node)['name']))
  return isNode(inner['id']) ? nameOf(inner['id']['name']) : []
}

function nameOf(name: unknown): string[] {
  return typeof name === 'string' ? [name] : []
}

/** Comment lines before anything else; a line that names the interpreter is not a comment. */
function headCommentLines(source: string): number {
  const lines = source.split('\n')
  if (lines[0]?.startsWith('#!')) lines.shift()
  let count = 0
  let open = false
  for (const line of lines) {
    const text = line.trim()
    if (open || text.startsWith('//') || text.startsWith('/*')) {
      count += 1
      open = (open || text.startsWith('/*')) && !text.includes('*/')
    } else break
  }
  return count
}
