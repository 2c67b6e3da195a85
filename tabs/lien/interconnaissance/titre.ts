/** Of the page, whether it could be had or not. */
export const TITRE = 'Qui connaissez-vous\u202F?';
