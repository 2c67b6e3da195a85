import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { grouper } from '../grouper.ts';
import { adresseUtilisable, peutEtreSollicite } from '../liens/a-qui-ecrire.ts';
import { adresseNette } from '../liens/adresse-nette.ts';
import { empreinteDAdresse, estPartieA } from '../liens/adresse-utilisee.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Publication } from '../lists/publications.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { moisAPublier } from '../publication/decider.ts';

/** Whoever the summary of a month is written to: one of those who have this address. */
export interface DestinataireDeSynthese {
  readonly contact: Contact;
  readonly structure: Structure;
  readonly adresse: string;
  /** What was written to them, or is to be, of this month. */
  readonly faite: Sollicitation | undefined;
}

/** Why somebody whom the coordination chose is not written to. */
export const MOTIFS_D_ECART = ['compte', 'rappels', 'adresse', 'annuaire'] as const;
export type MotifDEcart = (typeof MOTIFS_D_ECART)[number];

interface Lus {
  readonly contacts: readonly Contact[];
  readonly structures: readonly Structure[];
  /** Those of this nature, of any month. */
  readonly faites: readonly Sollicitation[];
  readonly mois: string;
}

/**
 * To whom the summary of a month goes by mail: the people in post that the coordination chose, who are not in Teams, do
 * not object and may be written to, one mail for each address. Those who are set aside come with the reason.
 */
export function quiRecoitLaSynthese({ contacts, structures, faites, mois }: Lus): {
  readonly destinataires: readonly DestinataireDeSynthese[];
  readonly ecartes: readonly { readonly contact: Contact; readonly motif: MotifDEcart }[];
} {
  const fiches = new Map(structures.map((s) => [s.id, s]));
  const siennes = faites.filter(({ cle }) => cle.endsWith(`-${mois}`));
  const enPoste = contacts.filter((c) => c.actif);
  const dansTeams = new Set(enPoste.flatMap((c) => (c.oid === undefined ? [] : adressesDe(c))));
  const choisis = enPoste
    .filter((c) => c.syntheseParCourriel)
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .map((contact) => {
      const structure = fiches.get(contact.structure);
      const motif =
        structure !== undefined && estDansLAnnuaire(structure) ? motifDEcart(contact, dansTeams) : 'annuaire';
      return { contact, structure, motif, adresse: adresseUtilisable(contact) };
    });
  const joignables = choisis.flatMap(({ contact, structure, motif, adresse }) =>
    motif === undefined && structure !== undefined && adresse !== undefined ? [{ contact, structure, adresse }] : [],
  );
  return {
    ecartes: choisis.flatMap(({ contact, motif }) => (motif === undefined ? [] : [{ contact, motif }])),
    destinataires: [...grouper(joignables, ({ adresse }) => adresseNette(adresse)).values()].flatMap((memes) => {
      const faite = siennes.find((s) => memes.some(({ contact, adresse }) => estPourEux(s, contact, adresse)));
      // The row written is for one of them: it is the one that leaves.
      const choisi = memes.find(({ contact }) => contact.id === faite?.contact) ?? memes[0];
      return choisi === undefined ? [] : [{ ...choisi, faite }];
    }),
  };
}

function motifDEcart(contact: Contact, dansTeams: ReadonlySet<string>): MotifDEcart | undefined {
  if (contact.oid !== undefined || adressesDe(contact).some((a) => dansTeams.has(a))) return 'compte';
  if (!peutEtreSollicite(contact) || contact.sansRappel) return 'rappels';
  return adresseUtilisable(contact) === undefined ? 'adresse' : undefined;
}

const adressesDe = ({ courriel }: Contact): readonly string[] =>
  courriel === undefined ? [] : [adresseNette(courriel)];

/** Written to this person, or to this address whoever had it. */
const estPourEux = (s: Sollicitation, contact: Contact, adresse: string): boolean =>
  s.contact === contact.id || s.empreinteAdresse === empreinteDAdresse(adresse);

/** Is it still owed? Nothing was written of it, or what was has not left; refused or come back, it leaves once to another address. */
export const resteAPartir = ({ faite, adresse }: DestinataireDeSynthese): boolean =>
  faite === undefined || faite.etat === 'À envoyer' || (faite.etat === 'En erreur' && !estPartieA(faite, adresse));

/** `incertaine`: nothing tells whether the card appeared. `passe`: another month has ended since. */
export const QUAND_PART_LA_SYNTHESE = ['a-venir', 'incertaine', 'en-cours', 'passe'] as const;

/**
 * May the summary of a month leave by mail now? Once its kept figures have appeared in the channel, until the next
 * month ends: the two never tell different figures.
 */
export function quandPartLaSynthese(e: {
  readonly publications: readonly Publication[];
  readonly canal: string;
  readonly mois: string;
  readonly maintenant: string;
}): (typeof QUAND_PART_LA_SYNTHESE)[number] {
  const dernier = moisAPublier(e.maintenant);
  if (e.mois !== dernier) return e.mois > dernier ? 'a-venir' : 'passe';
  const arretees = e.publications.filter((p) => p.canal === e.canal && p.mois === e.mois && p.edition === 'Arrêtée');
  if (arretees.some((p) => p.etat === 'Envoyée')) return 'en-cours';
  return arretees.some((p) => p.etat === 'Incertaine') ? 'incertaine' : 'a-venir';
}
