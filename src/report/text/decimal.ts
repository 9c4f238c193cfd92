// Exact sums of printed figures: whole numbers of the smallest printed unit, so 0.1 + 0.2 is 0.3.

export interface Decimal {
  readonly value: number
  /** Digits after the point that count. */
  readonly decimals: number
}

const scaled = (figure: Decimal, decimals: number): bigint => BigInt(figure.value.toFixed(decimals).replace('.', ''))

function fromScaled(whole: bigint, decimals: number): Decimal {
  if (decimals === 0) return { value: Number(whole), decimals }
  const digits = (whole < 0n ? -whole : whole).toString().padStart(decimals + 1, '0')
  const text = `${whole < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
  return { value: Number(text), decimals }
}

const most = (figures: readonly Decimal[]): number => figures.reduce((top, figure) => Math.max(top, figure.decimals), 0)

/** Sum with as many decimals as the finest figure; 0 for none. */
export function add(figures: readonly Decimal[]): Decimal {
  const decimals = most(figures)
  return fromScaled(
    figures.reduce((total, figure) => total + scaled(figure, decimals), 0n),
    decimals,
  )
}

/** left − right. */
export function subtract(left: Decimal, right: Decimal): Decimal {
  const decimals = most([left, right])
  return fromScaled(scaled(left, decimals) - scaled(right, decimals), decimals)
}

/** As a person writes it, trailing zeros kept to the decimals that count. */
export function printDecimal(figure: Decimal): string {
  return figure.value.toFixed(figure.decimals)
}
