import { fautesDeFiche } from '../../../core/annuaire/fautes-de-fiche.ts';
import { nettoyerFiche } from '../../../core/annuaire/nettoyer-fiche.ts';
import { CHAMPS_SAISIS, type ChampAVisibilite } from '../../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../../core/champs/fiche.ts';
import { changees, ouvrir, type SaisieDe } from '../../../core/champs/table.ts';
import { fautesDuCorps, parChamp } from '../../../core/contrats/fautes.ts';
import { type FicheSaisie, modifierFiche } from '../../../core/contrats/fiches.ts';
import { egal } from '../../../core/egal.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import type { Territoire } from '../../../core/territoire/territoire.ts';
import type { Visibilite } from '../../../core/vocabulaires/structures.ts';

/** A whole fiche as it is typed: texts, one service a line, values ticked, and who reads each field. */
export type SaisieEntiere = SaisieDe<typeof CHAMPS_DE_FICHE> & {
  readonly visibilites: Readonly<Partial<Record<ChampAVisibilite, Visibilite>>>;
};
export type ChampDuFormulaire = keyof SaisieEntiere;
export const CHAMPS_DU_FORMULAIRE: readonly ChampDuFormulaire[] = [...CHAMPS_SAISIS, 'visibilites'];

/** The fields that a person has touched, with what they typed. */
export type Touches = Partial<SaisieEntiere>;

/** The form as it opens: on a fiche, or empty. */
export const saisieEntiere = (structure?: Structure): SaisieEntiere => ({
  ...ouvrir(CHAMPS_DE_FICHE, CHAMPS_SAISIS, structure ?? {}),
  visibilites: structure?.visibilites ?? {},
});

/** What is sent: the fields whose value has changed, as they are typed. */
export function champsASaisir(avant: SaisieEntiere, touches: Touches): FicheSaisie {
  const { visibilites: avantVisibilites, ...champs } = avant;
  const { visibilites, ...touchees } = touches;
  return {
    ...changees(CHAMPS_DE_FICHE, champs, touchees),
    ...(visibilites === undefined || egal(visibilites, avantVisibilites) ? {} : { visibilites }),
  };
}

/** What a new fiche sends: what was typed, and always its name and its type. */
export function champsDeCreation(touches: Touches): FicheSaisie {
  const vide = saisieEntiere();
  const { nom, type } = { ...vide, ...touches };
  return Object.assign(champsASaisir(vide, touches), { nom, type });
}

/** A field that someone else has changed since the form opened. */
export interface ChampCroise {
  readonly champ: ChampDuFormulaire;
  readonly actuelle: SaisieEntiere[ChampDuFormulaire];
  readonly saisie: SaisieEntiere[ChampDuFormulaire];
}

/**
 * What became of a fiche while it was being typed: the fields changed on both sides, which the person must see, and those changed only by
 * someone else, which the form now shows.
 */
export function croiser(
  ouverte: SaisieEntiere,
  actuelle: SaisieEntiere,
  touches: Touches,
): { readonly croises: readonly ChampCroise[]; readonly suivis: readonly ChampDuFormulaire[] } {
  const changes = CHAMPS_DU_FORMULAIRE.filter((champ) => !egal(ouverte[champ], actuelle[champ]));
  return {
    croises: changes.flatMap((champ) => {
      const saisie = touches[champ];
      return saisie === undefined || egal(saisie, actuelle[champ])
        ? []
        : [{ champ, actuelle: actuelle[champ], saisie }];
    }),
    suivis: changes.filter((champ) => touches[champ] === undefined),
  };
}

export type Fautes = Readonly<Partial<Record<ChampDuFormulaire, string>>>;

/** What is wrong before anything is sent, by field: by the rules of the contract, then of the list for what those let pass. */
export function fautesDeSaisie(champs: FicheSaisie, territoire: Territoire, avant?: Structure): Fautes {
  const corps = { eTag: avant?.eTag ?? '"0,0"', champs };
  const duContrat = parChamp(CHAMPS_DU_FORMULAIRE, fautesDuCorps(modifierFiche, corps));
  const justes = Object.fromEntries(Object.entries(champs).filter(([champ]) => !(champ in duContrat)));
  return {
    ...parChamp(CHAMPS_DU_FORMULAIRE, fautesDeFiche(nettoyerFiche(justes, territoire, avant), avant)),
    ...duContrat,
  };
}

/** The codes that a zone starts with when its extent is chosen: those that the territory implies. */
export const codesDeZone = (zone: string, territoire: Territoire): readonly string[] =>
  zone === 'EPCI'
    ? territoire.intercommunalites.map(({ siren }) => siren)
    : zone === 'Département'
      ? [...new Set(territoire.communes.map((c) => c.departement))]
      : zone === 'Région'
        ? [...new Set(territoire.communes.map((c) => c.region))]
        : [];
