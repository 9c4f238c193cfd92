// Standard output without losing the end: a pipe may be slower than we are, and the process ends right after.

// Whoever reads may stop early (`| head`): then there is nobody left to print for, and nothing went wrong.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

/** Resolves once the system has taken the text. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
  })
}
