import { refuser } from '../../core/contrats/erreur.ts';
import { creerSerie as contrat } from '../../core/contrats/series.ts';
import { NOM_DE_SERIE_PRIS, preparerSerie } from '../../core/series/preparer.ts';
import { lireCalendrier } from '../calendrier/lire-calendrier.ts';
import { commande } from '../hote/commande.ts';
import { creerUneFois, empreinteDeDemande } from '../hote/creer-une-fois.ts';
import { exigerLaDesignee, lignesPresentes, refusDAbsence } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { ecrireSeances } from './ecrire-seances.ts';

/** A name is judged and taken by one at a time. */
const NOMS_DE_SERIES = 'series';

export const creerSerie = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { depots } = contexte;
  const prete = preparerSerie(corps, await lireCalendrier(contexte), maintenant);
  if (!prete.ok) return prete;
  const connues = lignesPresentes(await depots.structures.lire());
  const absente = corps.structures.findIndex(({ id }) => !connues.has(id));
  if (absente >= 0)
    return { ok: false, refus: refusDAbsence(depots.structures.definition, `corps.structures.${absente}.id`) };
  await exigerLaDesignee(depots.fichesAction, corps.modele.ficheAction, 'corps.modele.ficheAction');

  const faite = await contexte.unALaFois(NOMS_DE_SERIES, async () => {
    const { items } = await depots.series.lire();
    if (items.some(({ nom, cleCreation }) => nom === corps.nom && cleCreation !== corps.cle))
      return refuser('regle-metier', NOM_DE_SERIE_PRIS, [{ chemin: 'nom', message: NOM_DE_SERIE_PRIS }]);
    return creerUneFois(depots.series, { ...prete.valeur, empreinte: empreinteDeDemande(appel) });
  });
  if (!faite.ok) return faite;
  const { ligne: serie, creee } = faite.valeur;
  const rendu = await ecrireSeances(contexte, serie, new Map(corps.structures.map((s) => [s.id, s])));
  await journaliser(contexte, appel, depots.series, {
    ligne: serie.id,
    dejaFait: !creee,
    detail: `${prete.valeur.seances?.length} séances, ${corps.structures.length} structures invitées`,
  });
  return rendu;
});
