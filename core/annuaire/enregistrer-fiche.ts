import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { FicheSaisie } from '../contrats/fiches.ts';
import type { ModificationDeStructure, NouvelleStructure, Structure } from '../lists/structures.list.ts';
import { CANAL_DU_REPERTOIRE, CHAMPS_DU_REPERTOIRE } from '../sirene/trouver.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { enumeration, espacesInsecables } from '../textes/francais.ts';
import { SECTIONS_DE_FICHE } from '../vocabulaires/structures.ts';
import { changerChamps } from './changer-champs.ts';
import { estDansLAnnuaire, refusHorsAnnuaire } from './dans-l-annuaire.ts';
import { chercheurDeDoublons } from './doublons.ts';
import { fautesDeCodes } from './fautes-de-codes.ts';
import { fautesDeFiche, nomQuiTrahit } from './fautes-de-fiche.ts';
import { nettoyerFiche } from './nettoyer-fiche.ts';
import { ajouterProvenance, type Changement } from './provenance.ts';
import { provenanceApres, verifier } from './verifier.ts';

interface Signature {
  /** An identifier, never a name. */
  readonly par: string;
  readonly maintenant: string;
}

/** How the person who types has just heard it from the structure. */
interface Entendue {
  readonly verifieePar?: NonNullable<Structure['verifieePar']> | undefined;
  /** Was the structure asked more than once before it answered? */
  readonly relancee?: boolean;
}

/** What was taken from the national register, as the person who types says it. */
interface Reprise {
  readonly duRepertoire?: readonly string[] | undefined;
}

/** The history with what came from the register, under its name; the rest of the changes, which the person typed. */
function separer(
  avant: Structure['provenance'],
  changements: readonly Changement[],
  { duRepertoire = [], par, maintenant }: Signature & Reprise,
): { readonly provenance: Structure['provenance']; readonly tapes: readonly Changement[] } {
  const repris = changements.filter(({ champ }) => duRepertoire.includes(champ));
  if (repris.length === 0) return { provenance: avant, tapes: changements };
  return {
    provenance: ajouterProvenance(avant, repris, { par, canal: CANAL_DU_REPERTOIRE, le: maintenant }),
    tapes: changements.filter((c) => !repris.includes(c)),
  };
}

const A_CORRIGER = 'Une valeur est à corriger avant d’enregistrer la fiche.';

/**
 * The row of a new fiche. Refuses: `demande-invalide` with the faulty fields; `regle-metier` when a fiche that exists is certainly of the same
 * structure, unless `malgreDoublon` says that the person has seen it.
 */
export function preparerCreation(
  e: Signature &
    Entendue &
    Reprise & {
      readonly champs: FicheSaisie & { readonly nom: string; readonly type: Structure['type'] };
      readonly cle: string;
      readonly malgreDoublon?: boolean | undefined;
      readonly existantes: readonly Structure[];
      readonly territoire: Territoire;
    },
): Resultat<NouvelleStructure> {
  const { nom, type } = e.champs;
  const nettes = { ...nettoyerFiche(e.champs, e.territoire), nom, type };
  const fautes = [...fautesDeFiche(nettes), ...fautesDeCodes(nettes), ...nomQuiTrahit(nettes)];
  if (fautes.length > 0) return refuser('demande-invalide', A_CORRIGER, fautes);
  const semblable = chercheurDeDoublons(e.existantes)({ id: '', ...nettes }).find((s) => s.certitude === 'certain');
  if (semblable !== undefined && e.malgreDoublon !== true)
    return refuser('regle-metier', direDoublon(semblable.fiche, semblable.raisons), [
      { chemin: 'malgreDoublon', message: 'Ouvrez la fiche qui existe, ou créez celle-ci quand même.' },
    ]);
  const { patch, deLaRegle } = entendue({ ...JAMAIS_VERIFIEE, autonomie: nettes.autonomie }, e);
  const entree: Changement = { champ: 'statut', avant: undefined, apres: 'Active' };
  const reprises = CHAMPS_DU_REPERTOIRE.flatMap((champ): readonly Changement[] => {
    const apres = nettes[champ];
    return apres === undefined ? [] : [{ champ, avant: undefined, apres }];
  });
  const { provenance } = separer(undefined, reprises, e);
  const signature = { par: e.par, canal: 'Onglet', le: e.maintenant };
  return reussite({
    ...nettes,
    statut: 'Active',
    recenseeLe: aujourdhui(e.maintenant),
    source: 'Saisie',
    cleCreation: e.cle,
    ...patch,
    ...provenanceApres(provenance, [entree], deLaRegle, signature),
  });
}

const JAMAIS_VERIFIEE = {
  provenance: undefined,
  verifieeLe: undefined,
  verifieePar: undefined,
  verifications: undefined,
  verificationsPassees: undefined,
} as const;

const direDoublon = (s: Structure, raisons: readonly string[]): string => {
  const hors = estDansLAnnuaire(s) ? '' : ` Sa fiche est ${s.statut.toLowerCase()}.`;
  return espacesInsecables(`Cette structure est déjà dans l’annuaire : « ${s.nom} » (${enumeration(raisons)}).${hors}`);
};

/** Said to be right, whole, by someone who has just heard it: the same rule as for any other verification. */
function entendue(
  structure: Parameters<typeof verifier>[0]['structure'],
  { verifieePar: canal, maintenant, relancee = false }: Signature & Entendue,
): Pick<ReturnType<typeof verifier>, 'patch' | 'deLaRegle'> {
  if (canal === undefined) return { patch: {}, deLaRegle: [] };
  const tout = { dites: SECTIONS_DE_FICHE, demandees: SECTIONS_DE_FICHE };
  return verifier({ structure, ...tout, canal, relancee, jour: aujourdhui(maintenant) });
}

/**
 * What to write when the coordination changes a fiche: only what truly changes, with its provenance. Gives an empty
 * change when nothing changes. Refuses `demande-invalide` with the faulty fields, `regle-metier` when a fiche out of
 * the annuaire is said to be verified.
 */
export function preparerModification(
  e: Signature &
    Entendue &
    Reprise & {
      readonly structure: Structure;
      readonly champs: FicheSaisie;
      readonly territoire: Territoire;
    },
): Resultat<{ readonly patch: ModificationDeStructure; readonly champsChanges: readonly string[] }> {
  const { structure } = e;
  const { patch, changements } = changerChamps(structure, e.champs, e.territoire);
  const fautes = [...fautesDeFiche(patch, structure), ...fautesDeCodes(patch), ...nomQuiTrahit(patch, structure)];
  if (fautes.length > 0) return refuser('demande-invalide', A_CORRIGER, fautes);
  const hors = e.verifieePar === undefined ? undefined : refusHorsAnnuaire(structure);
  if (hors !== undefined) return { ok: false, refus: hors };
  const { provenance, tapes } = separer(structure.provenance, changements, e);
  const verifiee = entendue({ ...structure, autonomie: patch.autonomie ?? structure.autonomie }, e);
  return reussite({
    patch: {
      ...patch,
      ...verifiee.patch,
      ...(provenance === structure.provenance ? {} : { provenance }),
      ...provenanceApres(provenance, tapes, verifiee.deLaRegle, {
        par: e.par,
        canal: 'Onglet',
        le: e.maintenant,
      }),
    },
    champsChanges: changements.map(({ champ }) => champ),
  });
}
