import { changerChamps } from '../annuaire/changer-champs.ts';
import type { CorrectionDeFiche } from '../contrats/correction-de-fiche.ts';
import { type Resultat, reussite } from '../contrats/erreur.ts';
import { empreinteDe } from '../empreinte.ts';
import type { NouvelleProposition, Proposition } from '../lists/propositions.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { estUneCessation } from './cessation.ts';
import { preparerProposition } from './proposer.ts';

/**
 * An address said through a personal link waits for a decision: the link may have been forwarded, the next ones would go
 * to that address, and an account may be attached by it. Nobody who holds a link proves anything by what they say.
 */
const DECISION =
  'après vérification par la coordination, ou par une personne de votre structure qui a un compte\u00A0: un lien peut être transféré. Le reste est enregistré.';

export const ATTENTE = {
  ajout: `L’adresse sera ajoutée ${DECISION}`,
  changement: `L’adresse électronique sera changée ${DECISION}`,
  personne:
    'Comme un lien peut être transféré, ce changement attend un accord\u00A0: celui de la coordination, ou d’une personne de votre structure. D’ici là, rien ne change.',
} as const;

/** What is told while an address waits: of this person, or of the structure itself when none is given. Undefined when none waits. */
export function attenteDAdresse(
  propositions: readonly Pick<Proposition, 'cle' | 'structure' | 'contact' | 'etat' | 'changements'>[],
  de: {
    readonly structure: string;
    readonly contact?: { readonly id: string; readonly courriel?: string | undefined };
  },
): string | undefined {
  const attend = propositions.some(
    (p) =>
      p.etat === 'À examiner' && p.structure === de.structure && p.contact === de.contact?.id && donneUneAdresse(p),
  );
  if (!attend) return undefined;
  return de.contact !== undefined && de.contact.courriel === undefined ? ATTENTE.ajout : ATTENTE.changement;
}

/** Of what the holder of a link corrects on a fiche: what is written at once, and what waits. */
export function partagerCorrections({ courriel, ...direct }: CorrectionDeFiche): {
  readonly direct: CorrectionDeFiche;
  readonly attend: CorrectionDeFiche;
} {
  return { direct, attend: courriel === undefined ? {} : { courriel } };
}

const CLE = 'adresse-';

/** Was it said by the holder of a link? Then its author proved nothing, and what it says is to be verified. */
export const ditParUnLien = (p: Pick<Proposition, 'cle' | 'contact' | 'changements'>): boolean =>
  p.contact !== undefined || estUneCessation(p) || p.cle.startsWith(CLE);

/** Does it give an address to which the next links would go, and by which an account could be attached? */
export const donneUneAdresse = (p: Pick<Proposition, 'cle' | 'contact' | 'changements'>): boolean =>
  ditParUnLien(p) && p.changements?.some(({ champ }) => champ === 'courriel') === true;

/** The proposal of what waits on a fiche; undefined when the fiche already says it. Said again the same day, it is one. */
export function preparerPropositionDAdresse(e: {
  readonly structure: Structure;
  readonly attend: CorrectionDeFiche;
  /** Key of the link, never a name. */
  readonly par: string;
  readonly maintenant: string;
}): Resultat<(NouvelleProposition & { readonly par: string; readonly empreinte: string }) | undefined> {
  const { structure, attend, maintenant } = e;
  const { patch } = changerChamps(structure, attend, undefined);
  if (Object.keys(patch).length === 0) return reussite(undefined);
  const par = e.par.slice(0, 80);
  const jour = aujourdhui(maintenant);
  const empreinte = empreinteDe({ structure: structure.id, avant: structure.courriel, patch, par, jour });
  const vu = structure.courriel === undefined ? {} : { courriel: structure.courriel };
  const cle = `${CLE}${structure.id}-${empreinte}`;
  const prete = preparerProposition({ structure, corrections: attend, vu, cle, par, maintenant });
  return prete.ok ? reussite({ ...prete.valeur, par, empreinte }) : prete;
}
