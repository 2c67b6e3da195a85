/** Bytes: what a phone sends and what the functions carry at once. */
export const DOCUMENT_MAX = 20 * 1024 * 1024;
export const DOCUMENTS_PAR_RENCONTRE = 30;

export const TROP_LOURD =
  'Ce document dépasse 20 Mo. Allégez-le (en PDF, ou avec des images plus petites), puis déposez-le.';

/** What may be deposited. A page that runs (html, svg) or a file with macros is not. */
export const TYPES_DE_DOCUMENT = ['pdf', 'docx', 'pptx', 'xlsx', 'odt', 'odp', 'ods', 'png', 'jpg', 'webp'] as const;
export type TypeDeDocument = (typeof TYPES_DE_DOCUMENT)[number];
