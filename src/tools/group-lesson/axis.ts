/** Highest advantage on the picture's axis: a lone success among sixteen gets a little less. */
export const HIGHEST = 4;
