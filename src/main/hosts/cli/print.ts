// Standard output without losing the end: a pipe may be slower than we are, and the process ends right after.

/** Resolves once the system has taken the text. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()))
  })
}
