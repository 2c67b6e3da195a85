import { type Publication, publications } from '../../../core/lists/publications.list.ts';

export const unePublication = (valeurs: Partial<Publication> = {}): Publication => {
  const { id = '1', eTag = '"1"', creeLe = '2026-11-01T07:00:00Z', modifieLe = creeLe, ...reste } = valeurs;
  const lignes = publications.draft.parse({
    cle: 'Coopération|2026-10',
    canal: 'Coopération',
    mois: '2026-10',
    etat: 'Réservée',
    origine: 'Minuteur',
    reserveeLe: creeLe,
    ...reste,
  });
  return { ...lignes, id, eTag, creeLe, modifieLe };
};
