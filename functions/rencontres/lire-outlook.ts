import { reussite } from '../../core/contrats/erreur.ts';
import { lireOutlook as contrat } from '../../core/contrats/outlook.ts';
import { ecartANoter, ecartsAvecOutlook, vuDOutlook } from '../../core/rencontres/selon-outlook.ts';
import { commande } from '../hote/commande.ts';
import { horsDOutlook, lireDansOutlook } from './outlook.ts';

export const lireOutlook = commande(contrat, async ({ chemin, maintenant }, contexte) => {
  const rencontre = await contexte.depots.rencontres.parId(chemin.id);
  const lue = await lireDansOutlook(contexte, rencontre, maintenant);
  const rendu = { eTag: rencontre.eTag, ecarts: [], vu: '', invites: 0, horsReunion: [], sansAdresse: [] };
  if (!lue.avecReunion) return reussite({ ...rendu, etat: 'Sans réunion' as const });
  const { tenue } = lue;
  const territoire = await contexte.territoire();
  const { horsReunion, sansAdresse } = await horsDOutlook(contexte, rencontre, tenue);
  return reussite({
    ...rendu,
    etat: ecartANoter(rencontre, tenue, territoire) ?? ('Pareille' as const),
    ecarts: tenue === undefined ? [] : ecartsAvecOutlook(rencontre, tenue, territoire).map((e) => ({ ...e })),
    vu: vuDOutlook(tenue),
    invites: tenue?.participants.length ?? 0,
    horsReunion,
    sansAdresse,
  });
});
