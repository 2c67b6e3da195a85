import { poursuivreSerie as contrat } from '../../core/contrats/series.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { finirLaSerie } from './finir-la-serie.ts';

export const poursuivreSerie = commande(contrat, async (appel, contexte) => {
  const { series } = contexte.depots;
  const serie = await series.parId(appel.chemin.id);
  const rendu = await finirLaSerie(contexte, serie, appel.maintenant);
  await journaliser(contexte, appel, series, {
    ligne: serie.id,
    dejaFait: rendu.ok && rendu.valeur.dejaFait,
    detail: rendu.ok ? `${rendu.valeur.reste} séances restent à faire` : undefined,
  });
  return rendu;
});
