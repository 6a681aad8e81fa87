/** Path of a small content folder without problems, which samples and mutations begin with. */
export const sound = 'tests/library/sound';
