/** One entity tag (RFC 9110, 8.8.3) as Graph writes them: nothing that a header cannot hold, and not `*`. */
export const ETIQUETTE = /^(?:W\/)?"[!#-~]*"$/;
