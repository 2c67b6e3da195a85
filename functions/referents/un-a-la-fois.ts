/** Places are named and handed over one at a time: a theme has one row, and nobody is named twice on it. */
export const LES_REFERENTS = 'referents';
