// Labels of lines a report adds to a statutory table; folds.

export const subtotal = /小计|合计/u
/** Heads a line that numbers the columns. */
export const columnNumbers = /^[栏列]次$/u
