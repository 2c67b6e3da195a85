import { nomVu } from '../annuaire/ce-que-voit.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { diffuser } from '../exports/diffuser.ts';
import { aQuiEcrire } from '../liens/a-qui-ecrire.ts';
import { type Destinataire, destinataireDe } from '../liens/destinataire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { espacesInsecables } from '../textes/francais.ts';
import type { Cote } from './cotes.ts';

/** A side as the other may know it: what partners may see, never more. */
export interface CotePresente {
  readonly nom: string;
  readonly type: string;
  readonly commune?: string | undefined;
  /** The person to speak to, when that is for partners to know. */
  readonly contact?: string | undefined;
  readonly telephone?: string | undefined;
  readonly courriel?: string | undefined;
  readonly modalitesDAcces?: string | undefined;
}

/** One side of an introduction: its structure, its people, and whom to write to there, if anybody. */
export interface CoteLue {
  readonly structure: Structure;
  readonly presente: CotePresente;
  /** The person who would be written to there, when it is one. */
  readonly personne: Contact | undefined;
  /** Whoever would be written to there has asked that nothing be written by itself. */
  readonly sansRappel: boolean;
  readonly ecrire: Resultat<Destinataire>;
}

/** A side, with the person chosen there, else the one who follows the theme. */
export function presenterCote(
  structure: Structure,
  contacts: readonly Contact[],
  { thematique, choisi: voulu }: { readonly thematique: string; readonly choisi?: string | undefined },
  maintenant: string,
): CoteLue {
  const choisi = aQuiEcrire(contacts, structure.id, { thematique, choisi: voulu })?.id;
  const a = destinataireDe(structure, contacts, choisi);
  const personne = a.ok ? contacts.find(({ id }) => id === a.valeur.cible.contact) : undefined;
  return {
    structure,
    presente: auxPartenaires(structure, contacts, choisi, maintenant),
    personne,
    sansRappel: (personne ?? structure).sansRappel,
    ecrire: a.ok ? a : injoignable(structure),
  };
}

/**
 * As it leaves for partners by any path: what is kept for the coordination, and what would tell a protected address, is
 * not told to the other side.
 */
function auxPartenaires(
  structure: Structure,
  contacts: readonly Contact[],
  choisi: string | undefined,
  maintenant: string,
): CotePresente {
  const { type } = structure;
  const nom = nomVu(structure, { profil: 'partenaire', emporte: true });
  const [sortie] = diffuser({ structures: [structure], contacts, visibilite: 'partenaires', maintenant }).structures;
  if (sortie === undefined) return { nom, type };
  const contact = sortie.contacts.find((c) => c.id === choisi);
  return {
    nom,
    type,
    commune: sortie.commune,
    contact:
      contact === undefined ? undefined : [contact.nom, contact.fonction].filter((s) => s !== undefined).join(', '),
    telephone: contact?.telephone ?? sortie.telephone,
    courriel: contact?.courriel ?? sortie.courriel,
    modalitesDAcces: sortie.modalitesDAcces,
  };
}

const injoignable = (s: Structure) =>
  refuser(
    'regle-metier',
    espacesInsecables(
      `« ${s.nom} » n’a aucune adresse électronique à qui écrire, ou la personne s’y oppose : la présentation se fait par téléphone.`,
    ),
  );

/** Whom to write to on both sides; else the first refusal. */
export function deuxAdresses(cotes: Readonly<Record<Cote, CoteLue>>): Resultat<Readonly<Record<Cote, Destinataire>>> {
  const [destinataire, demandeur] = [cotes.destinataire.ecrire, cotes.demandeur.ecrire];
  if (!destinataire.ok) return destinataire;
  if (!demandeur.ok) return demandeur;
  return reussite({ destinataire: destinataire.valeur, demandeur: demandeur.valeur });
}
