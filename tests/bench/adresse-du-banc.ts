/** The Graph that stands in files: nothing listens there. */
export const BASE = 'http://localhost:1/graph/v1.0';

/** Where a page says that the next one is. */
export const LIENS = `${BASE}/page/`;
