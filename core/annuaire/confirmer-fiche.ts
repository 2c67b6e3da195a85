import type { CorrectionDeFiche } from '../contrats/correction-de-fiche.ts';
import { type Refus, type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { type ModificationDeStructure, type Structure, structures } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/paris.ts';
import { courrielNet, siteNet, telephoneE164 } from './normaliser.ts';
import { ajouterProvenance, type Changement } from './provenance.ts';

type Champ = keyof CorrectionDeFiche;
type Valeur = string | readonly string[] | undefined;

const texteNet = (v: string): Valeur => (v.trim() === '' ? undefined : v.trim());
const suiteNette = (v: readonly string[]): Valeur => [...new Set(v.map((t) => t.trim()).filter((t) => t !== ''))];

/** How each field is cleaned before it is checked and kept; an empty text clears the field. */
const NETTOYER = {
  description: (c) => texteNet(c),
  thematiques: (c) => suiteNette(c),
  publics: (c) => suiteNette(c),
  services: (c) => suiteNette(c.flatMap((s) => s.split(/\r?\n/))),
  adresse: (c) => texteNet(c),
  telephone: (c) => texteNet(telephoneE164(c)),
  courriel: (c) => texteNet(courrielNet(c)),
  siteWeb: (c) => texteNet(siteNet(c)),
  horaires: (c) => texteNet(c),
  modalitesDAcces: (c) => texteNet(c),
} as const satisfies { readonly [K in Champ]: (v: NonNullable<CorrectionDeFiche[K]>) => Valeur };

const CHAMPS = Object.keys(NETTOYER) as Champ[];

const nettoyer = <K extends Champ>(champ: K, v: NonNullable<CorrectionDeFiche[K]>): Valeur =>
  (NETTOYER[champ] as (v: NonNullable<CorrectionDeFiche[K]>) => Valeur)(v);

const pareil = (a: Valeur, b: Valeur): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/**
 * What to write when someone says « tout est juste », with or without corrections. `par` is an identifier, never a name.
 * Refuses: `demande-invalide` with the faulty fields; `regle-metier` on a fiche that is archived or closed.
 * Only what truly changes is written, with its provenance; a new address drops the coordinates of the old one.
 */
export function preparerConfirmation(e: {
  readonly structure: Structure;
  readonly corrections: CorrectionDeFiche;
  readonly par: string;
  readonly canal: 'Onglet' | 'Lien personnel';
  readonly maintenant: string;
}): Resultat<{ readonly patch: ModificationDeStructure; readonly champsCorriges: readonly string[] }> {
  const { structure } = e;
  if (structure.statut === 'Archivée' || structure.statut === 'Fermée')
    return refuser(
      'regle-metier',
      'Cette fiche n’est plus dans l’annuaire. La coordination peut la rouvrir si la structure est toujours active.',
    );

  const changements = CHAMPS.flatMap((champ): Changement[] => {
    const saisie = e.corrections[champ];
    if (saisie === undefined) return [];
    const apres = nettoyer(champ, saisie);
    return pareil(structure[champ], apres) ? [] : [{ champ, avant: structure[champ], apres }];
  });
  const corrections: ModificationDeStructure = Object.fromEntries(changements.map((c) => [c.champ, c.apres]));
  const champs = [...fautes(corrections), ...(e.canal === 'Lien personnel' ? horsChoix(structure, corrections) : [])];
  if (champs.length > 0)
    return refuser('demande-invalide', 'Une valeur est à corriger avant d’enregistrer la fiche.', champs);

  return reussite({
    patch: {
      ...corrections,
      ...('adresse' in corrections ? { latitude: undefined, longitude: undefined } : {}),
      verifieeLe: aujourdhui(e.maintenant),
      verifieePar: e.canal,
      statut: 'Active',
      ...(changements.length === 0
        ? {}
        : {
            provenance: ajouterProvenance(structure.provenance, changements, {
              par: e.par,
              canal: e.canal,
              le: e.maintenant,
            }),
          }),
    },
    champsCorriges: changements.map((c) => c.champ),
  });
}

/** The columns say what is wrong, field by field. */
function fautes(corrections: ModificationDeStructure): NonNullable<Refus['champs']> {
  const lu = structures.patch.safeParse(corrections);
  return lu.success ? [] : lu.error.issues.map((i) => ({ chemin: i.path.join('.'), message: i.message }));
}

/** Choices of a fiche that the coordination may extend. */
const A_CHOISIR = ['thematiques', 'publics'] as const;

/** Only the coordination adds a choice: the holder of a link keeps to those of the list, and to what their fiche holds already. */
const horsChoix = (structure: Structure, corrections: ModificationDeStructure): NonNullable<Refus['champs']> =>
  A_CHOISIR.filter((champ) => {
    const admis = new Set([...(structures.columns[champ].choices ?? []), ...structure[champ]]);
    return corrections[champ]?.some((valeur) => !admis.has(valeur)) === true;
  }).map((chemin) => ({ chemin, message: 'Choisissez parmi les valeurs proposées.' }));
