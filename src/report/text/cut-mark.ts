/** Stands in a figure where the edge of the page or of a frame cuts it: what lies behind the edge is not seen in print. */
export const cutMark = '\u22ee'
