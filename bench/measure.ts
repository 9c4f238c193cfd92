// Times in, figures out: medians, spread and growth as lines of text. Knows nothing of what is measured.

/** Milliseconds of one run. */
export async function timed(run: () => unknown): Promise<number> {
  const from = performance.now()
  await run()
  return performance.now() - from
}

/** Milliseconds of `count` runs, after `warmUp` runs that are thrown away. */
export async function timedRuns(count: number, run: (turn: number) => unknown, warmUp = 3): Promise<number[]> {
  const times: number[] = []
  for (let turn = -warmUp; turn < count; turn += 1) {
    const time = await timed(() => run(turn))
    if (turn >= 0) times.push(time)
  }
  return times
}

/** The value below which a share of the runs lies; 0.5 is the median. @throws when there is no run. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export const median = (times: readonly number[]) => quantile(times, 0.5)

export function ms(time: number): string {
  return `${time < 10 ? time.toFixed(2) : time < 100 ? time.toFixed(1) : Math.round(time)} ms`
}

/** Width on a terminal: Chinese characters take two places. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0)
}

/** Median, 95th percentile and slowest of the runs on one line, measured against the goal where there is one. */
export function report(what: string, times: readonly number[], goal?: number): void {
  const middle = median(times)
  const figures = [`median ${ms(middle)}`, `p95 ${ms(quantile(times, 0.95))}`, `max ${ms(Math.max(...times))}`]
  const aim = goal === undefined ? '' : `   ${(middle / goal).toFixed(2)} of the goal of ${ms(goal)}`
  console.log(`  ${what}${' '.repeat(Math.max(1, 46 - widthOf(what)))}${figures.join('   ')}   n ${times.length}${aim}`)
}

/** How time grows with size: each against the first, and the exponent between the two ends (1 is in proportion). */
export function reportGrowth(what: string, points: readonly { readonly size: number; readonly time: number }[]): void {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || first === last) throw new Error('growth needs two sizes')
  const steps = points.map(
    ({ size, time }) => `×${Math.round(size / first.size)} ${ms(time)} (${(time / first.time).toFixed(1)})`,
  )
  const exponent = Math.log(last.time / first.time) / Math.log(last.size / first.size)
  console.log(
    `  ${what}${' '.repeat(Math.max(1, 46 - widthOf(what)))}${steps.join('   ')}   exponent ${exponent.toFixed(2)}`,
  )
}
