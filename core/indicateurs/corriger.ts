import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { NouveauReleve, Releve } from '../lists/releves.list.ts';
import { donneesPersonnelles } from '../mises-en-lien/sans-donnee-personnelle.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import { ecartsEntre } from './ecarts.ts';
import { type MoisGarde, type MoisGardes, releveDe } from './releves.ts';
import type { Synthese } from './synthese.ts';

/** Two people corrected the month at once: the one who comes second looks again. */
export const DEJA_CORRIGE = refuser(
  'conflit',
  'Ce mois vient d’être corrigé par ailleurs : relisez ses chiffres avant de les corriger de nouveau.',
);

const PAS_ARRETE = refuser(
  'regle-metier',
  'Ce mois n’est pas arrêté : ses chiffres suivent encore les listes, il n’y a rien à corriger.',
);

const RIEN_A_CORRIGER = refuser(
  'regle-metier',
  'D’après les listes, les chiffres de ce mois sont toujours les mêmes : corrigez d’abord la saisie, puis recommencez.',
);

interface Demande {
  /** What is kept, and what the lists say now; neither when the month was not kept. */
  readonly garde: MoisGarde | undefined;
  readonly actuelle: Synthese | undefined;
  readonly gardes: MoisGardes;
  readonly lignes: readonly Releve[];
  /** The version that the person has seen. */
  readonly version: number;
  readonly motif: string;
  readonly par: string;
  readonly maintenant: string;
}

/** The next version of a kept month, or why there is none; `dejaFaite` when this very correction was made before. */
export function preparerCorrection(
  e: Demande,
): Resultat<{ readonly releve: NouveauReleve; readonly dejaFaite?: undefined } | { readonly dejaFaite: number }> {
  const { garde, actuelle } = e;
  if (garde === undefined || actuelle === undefined) return PAS_ARRETE;
  const motif = e.motif.trim();
  const derniere = e.lignes.find((l) => l.mois === actuelle.mois && l.version === garde.version);
  if (garde.version !== e.version) {
    const mienne = garde.version === e.version + 1 && derniere?.par === e.par && derniere.motif === motif;
    return mienne ? reussite({ dejaFaite: garde.version }) : DEJA_CORRIGE;
  }
  const trouvees = donneesPersonnelles(motif, Number(e.maintenant.slice(0, 4)));
  if (trouvees.length > 0) {
    const message = espacesInsecables(
      `Le motif semble contenir ${enumeration(trouvees)}. Il paraît dans le canal : dites ce qui a été corrigé, sans nommer personne.`,
    );
    return refuser('regle-metier', message, [{ chemin: 'motif', message }]);
  }
  if (ecartsEntre(garde.synthese, actuelle).length === 0) return RIEN_A_CORRIGER;
  const { gardes, par } = e;
  const releve = releveDe({
    synthese: actuelle,
    gardes,
    version: garde.version + 1,
    origine: 'Correction',
    par: par.slice(0, 80),
    motif,
  });
  return releve.ok ? reussite({ releve: releve.valeur }) : releve;
}
