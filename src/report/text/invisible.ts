// Characters that print nothing: joiners, marks of direction, places where a word may break. For use inside a character class.
// U+202E is not among them: what stands behind it is printed backwards.

export const invisible = '\\u00ad\\u200b-\\u200f\\u202a-\\u202d\\u2060-\\u2069\\ufeff'
