import { noterDiffusion as contrat } from '../../core/contrats/diffusions.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { enPlages } from '../../core/diffusions/plages.ts';
import { cleDeRemise } from '../../core/diffusions/preparer-remise.ts';
import { direSelection } from '../../core/exports/selection.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { diffusionChoisie, lireAnnuaire } from './annuaire-choisi.ts';
import { reserverLaVague } from './reserver-la-vague.ts';
import { refusDInconnue } from './structures-nommees.ts';

/** What left on paper, in Teams or on a site: one row for each structure, or one for nobody in particular. */
export const noterDiffusion = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const { depots } = contexte;
  const lu = await lireAnnuaire(contexte);
  const inconnue = refusDInconnue(lu, {
    emettrice: corps.emettrice,
    structures: corps.structures,
    champ: 'corps.structures',
  });
  if (inconnue !== undefined) return { ok: false, refus: inconnue };
  const fiches = diffusionChoisie(lu, { ...corps, maintenant }).structures;
  if (fiches.length === 0)
    return refuser('regle-metier', 'Aucune fiche ne répond à ce choix : élargissez ce qui est diffusé.');
  const partie = direSelection(corps.selection, lu.territoire);
  const modele = {
    objet: partie === undefined ? 'Annuaire des partenaires' : `Annuaire : ${partie}`.slice(0, 255),
    canal: corps.canal,
    diffuseeLe: aujourdhui(maintenant),
    exemplaires: corps.exemplaires,
    fiches: fiches.length,
    fichesRemises: enPlages(fiches.map((f) => f.id)),
    emettrice: corps.emettrice,
    etat: 'Remise',
    vague: corps.vague,
  } as const;
  const voulues =
    corps.structures.length === 0
      ? [{ ...modele, cle: cleDeRemise(corps.vague, '0') }]
      : [...new Set(corps.structures)].map((structure) => ({
          ...modele,
          structure,
          cle: cleDeRemise(corps.vague, structure),
        }));
  const reservees = await reserverLaVague(contexte, appel, (deja) => {
    const connues = new Set(deja.map((d) => d.cle));
    return voulues.filter(({ cle }) => !connues.has(cle));
  });
  if (!reservees.ok) return reservees;
  const creees = reservees.valeur;
  if (creees > 0)
    await journaliser(contexte, appel, depots.diffusions, { detail: `vague ${corps.vague} : ${creees} lignes` });
  return reussite({ notees: voulues.length, dejaFait: creees === 0 });
});
