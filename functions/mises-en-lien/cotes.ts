import type { Resultat } from '../../core/contrats/erreur.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { diffuser } from '../../core/exports/diffuser.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { MiseEnLien } from '../../core/lists/mises-en-lien.list.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import type { Cote } from '../../core/mises-en-lien/cotes.ts';
import { aQuiEcrire } from '../../core/rencontres/choisir-contact.ts';
import { espacesInsecables } from '../../core/textes/francais.ts';
import type { Courriel } from '../../graph/courriel.ts';
import type { Contexte } from '../hote/contexte.ts';
import { destinataire } from '../liens/destinataire.ts';
import type { CotePresente } from './courriel-de-presentation.ts';

/** One side of an introduction: its structure, its people, and whom to write to there, if anybody. */
export interface CoteLue {
  readonly structure: Structure;
  readonly presente: CotePresente;
  /** The person who would be written to there, when it is one. */
  readonly personne: Contact | undefined;
  /** Whoever would be written to there has asked that nothing be written by itself. */
  readonly sansRappel: boolean;
  readonly ecrire: Resultat<{
    readonly cible: { readonly contact?: string };
    readonly adresse: Courriel['destinataire'];
  }>;
}

/** Both sides, with the person of each who follows the theme. */
export async function lireCotes(
  { depots, maintenant }: Contexte,
  m: Pick<MiseEnLien, Cote | 'thematique'>,
): Promise<Readonly<Record<Cote, CoteLue>>> {
  const lire = async (id: string): Promise<CoteLue> => {
    const [structure, contacts] = await Promise.all([
      depots.structures.parId(id),
      depots.contacts.lireOu('structure', id),
    ]);
    return decrire(structure, contacts.items, m.thematique, maintenant());
  };
  const [demandeur, sollicitee] = await Promise.all([lire(m.demandeur), lire(m.destinataire)]);
  return { demandeur, destinataire: sollicitee };
}

function decrire(structure: Structure, contacts: readonly Contact[], thematique: string, maintenant: string): CoteLue {
  const choisi = aQuiEcrire(contacts, structure.id, { thematique })?.id;
  const a = destinataire(structure, contacts, choisi);
  const personne = a.ok ? contacts.find(({ id }) => id === a.valeur.cible.contact) : undefined;
  return {
    structure,
    presente: presenter(structure, contacts, choisi, maintenant),
    personne,
    sansRappel: (personne ?? structure).sansRappel,
    ecrire: a.ok ? a : injoignable(structure),
  };
}

/** As it leaves for partners by any path: what is kept for the coordination, and what would tell a protected address, is not told to the other side. */
function presenter(
  structure: Structure,
  contacts: readonly Contact[],
  choisi: string | undefined,
  maintenant: string,
): CotePresente {
  const { nom, type } = structure;
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

/** To whom to write on each side, or the first refusal. */
export function deuxAdresses(cotes: Readonly<Record<Cote, CoteLue>>): Resultat<void> {
  for (const { ecrire } of [cotes.destinataire, cotes.demandeur]) if (!ecrire.ok) return ecrire;
  return reussite(undefined);
}
