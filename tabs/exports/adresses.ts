/** The last part of a tab whose tables can be taken away. */
export const RUBRIQUE_DES_EXPORTS = 'exporter';
