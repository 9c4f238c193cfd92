// Digits of either width. For use inside a character class.

export const digits = '0-9０-９'
