import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { type ChampChoisi, type Choix, champsChanges, champsDeduits, choisirChamps } from './choisir-champs.ts';
import { estDansLAnnuaire } from './dans-l-annuaire.ts';
import { faireSuivre, remplacer } from './faire-suivre.ts';
import { appliquer, enLigne, type Lignes, modifier, type Operation, tasser } from './operations.ts';
import { ajouterProvenance } from './provenance.ts';
import { RENVOIS_AUX_STRUCTURES } from './renvois.ts';
import {
  completerLesGardes,
  contactsEnDouble,
  faireSuivreLesContacts,
  retirerLesAbsorbes,
  unSeulPrincipal,
} from './reunir-contacts.ts';

/** What a merge does, before it does it; kept whole, it is also what undoes it. Holds personal data where rows do: it is kept as they are. */
export interface PlanDeFusion {
  readonly survivante: string;
  readonly absorbee: string;
  /** Every field, with the side that gives it: what the coordination looks at before agreeing. */
  readonly champs: readonly ChampChoisi[];
  /** In the order in which they must be done, one at most for each row: the absorbed fiche is archived last, when nothing links to it any more. */
  readonly operations: readonly Operation[];
  /** Rows that follow, by list. */
  readonly suivent: Readonly<Record<string, number>>;
  /** Rows that become one with a row of the surviving fiche, by list. */
  readonly fondues: Readonly<Record<string, number>>;
  /** Contacts who were one person. */
  readonly contactsReunis: number;
}

interface DemandeDeFusion {
  readonly survivante: Structure;
  readonly absorbee: Structure;
  readonly choix?: Choix;
  /** Contacts of the same e-mail become one. */
  readonly reunirLesContacts?: boolean;
  /** Rows of every list that links to Structures or to Contacts; others are ignored. */
  readonly lignes: Lignes & { readonly Contacts?: readonly Contact[] };
  readonly signature: { readonly par: string; readonly canal: string; readonly le: string };
}

/**
 * Plans the merge of two fiches: the fields, the rows that must follow, and the archiving of the absorbed one, which is never deleted.
 * Planned again from rows half merged, gives what is left to do: nothing, once all is done.
 */
export function planifierFusion(d: DemandeDeFusion): Resultat<PlanDeFusion> {
  const { survivante: s, absorbee: a } = d;
  if (s.id === a.id) return refuser('demande-invalide', 'Une fiche ne se fusionne pas avec elle-même.');
  if (!estDansLAnnuaire(s))
    return refuser('regle-metier', 'La fiche gardée est archivée ou fermée : rouvrez-la d’abord, ou gardez l’autre.');
  const champs = choisirChamps(s, a, d.choix ?? {});
  const changes = champsChanges(champs);
  const suites = [...new Set(RENVOIS_AUX_STRUCTURES.map((r) => r.liste))].map((liste) => ({
    liste,
    ...faireSuivre(liste, (d.lignes[liste] ?? []).map(enLigne), a.id, s.id),
  }));
  const fiche = modifier('Structures', enLigne(s), {
    ...champsDeduits(s, a),
    ...Object.fromEntries(changes.map((c) => [c.champ, c.valeur])),
    ...(changes.length === 0
      ? {}
      : { provenance: ajouterProvenance(s.provenance, changes.map(enChangement), d.signature) }),
  });
  const contacts = d.lignes.Contacts ?? [];
  const reunis = d.reunirLesContacts === true ? contactsEnDouble(contacts, s.id, a.id) : [];
  const operationsDe = (liste: string) => suites.find((x) => x.liste === liste)?.operations ?? [];
  const suivies = suites.flatMap((x) => (x.liste === 'Contacts' ? [] : x.operations));
  return reussite({
    survivante: s.id,
    absorbee: a.id,
    champs,
    // A process may die after any of these: each leaves enough for the same plan to be made again.
    operations: tasser([
      ...fiche,
      ...suivies,
      ...suivreLesCampagnes(d.lignes.Campagnes ?? [], a.id, s.id),
      ...(reunis.length === 0 ? [] : faireSuivreLesContacts(reunis, appliquer(d.lignes, suivies))),
      ...completerLesGardes(reunis),
      ...unSeulPrincipal(contacts, reunis, s.id, a.id),
      ...operationsDe('Contacts'),
      ...retirerLesAbsorbes(reunis),
      ...modifier('Structures', enLigne(a), { statut: 'Archivée' }),
    ]),
    suivent: compter(suites.map((x) => [x.liste, x.suivent])),
    fondues: compter(suites.map((x) => [x.liste, x.fondues])),
    contactsReunis: reunis.reduce((n, r) => n + r.absorbes.length, 0),
  });
}

/** A campaign names its structures by their number: the one that stays is followed in the place of the absorbed one. What a closed campaign found does not move. */
const suivreLesCampagnes = (campagnes: Lignes[string], de: string, vers: string): readonly Operation[] =>
  campagnes
    .map(enLigne)
    .flatMap((campagne) =>
      Array.isArray(campagne.concernees) && campagne.closeLe === undefined && campagne.concernees.includes(de)
        ? modifier('Campagnes', campagne, { concernees: remplacer(campagne.concernees, de, vers) })
        : [],
    );

const compter = (comptes: readonly (readonly [string, number])[]): Readonly<Record<string, number>> =>
  Object.fromEntries(comptes.filter(([, n]) => n > 0));

const enTexte = (v: unknown): string | readonly string[] | undefined =>
  v === undefined || v === null
    ? undefined
    : Array.isArray(v)
      ? v.map(String)
      : typeof v === 'object'
        ? JSON.stringify(v)
        : String(v);

const enChangement = (c: ChampChoisi) => ({ champ: c.champ, avant: enTexte(c.survivante), apres: enTexte(c.valeur) });
