import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { chercherAuRepertoire as contrat } from '../../core/contrats/repertoire.ts';
import { questionDe, trouveesDe } from '../../core/sirene/trouver.ts';
import { commande } from '../hote/commande.ts';
import { RegistreIndisponible } from '../hote/registre-sirene.ts';

/** What the register knows, to be chosen from: nothing is written. One that does not answer stops nobody. */
export const chercherAuRepertoire = commande(contrat, async ({ corps }, contexte) => {
  if (contexte.trouverAuRegistre === undefined) return PAS_REGLE;
  const { communes } = await contexte.territoire();
  const departements = corps.partout ? [] : [...new Set(communes.map((c) => c.departement))];
  try {
    return reussite({ trouvees: trouveesDe(await contexte.trouverAuRegistre(questionDe(corps.texte), departements)) });
  } catch (erreur) {
    if (!(erreur instanceof RegistreIndisponible)) throw erreur;
    // The code alone: never what was looked for.
    contexte.traces.alerte('registre', { code: erreur.message });
    return NE_REPOND_PAS;
  }
});

const PAS_REGLE = refuser(
  'service-indisponible',
  'Le répertoire national n’est pas relié à cette installation. Continuez à remplir la fiche à la main.',
);
const NE_REPOND_PAS = refuser(
  'service-indisponible',
  'Le répertoire national ne répond pas pour l’instant. Continuez à remplir la fiche à la main : rien n’est perdu.',
);
