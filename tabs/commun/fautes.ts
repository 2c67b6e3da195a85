import { RefusDeLApi } from './api.ts';

/** What the API says of a field that it refused, wherever the field is in the request. */
export const fauteDe = (erreur: Error | null, champ: string): string | undefined =>
  erreur instanceof RefusDeLApi
    ? erreur.champs.find(({ chemin }) => chemin.split('.').includes(champ))?.message
    : undefined;
