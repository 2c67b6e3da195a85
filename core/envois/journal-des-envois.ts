import type { Acteur } from '../droits/droits.ts';
import { empreinteDAdresse } from '../liens/adresse-utilisee.ts';
import { estIncertain } from '../liens/depart.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Diffusion } from '../lists/diffusions.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { demandesEntre } from '../sollicitations/demandes.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { dateCourte } from '../textes/francais.ts';
import type { Envoi } from './envoi.ts';
import { type SorteDEnvoi, sorteDe } from './sortes.ts';

export interface Traces {
  readonly structure: Pick<Structure, 'id' | 'courriel'>;
  readonly contacts: readonly Contact[];
  /** Of this structure, like the three that follow. */
  readonly sollicitations: readonly Sollicitation[];
  readonly participations: readonly Participation[];
  readonly diffusions: readonly Diffusion[];
  readonly rencontres: readonly Rencontre[];
  readonly campagnes: readonly Pick<Campagne, 'id' | 'titre'>[];
}

/** From one local day to another, both included; empty asks for nothing. */
export interface FiltreDEnvois {
  readonly de: string;
  readonly a: string;
  readonly sorte: SorteDEnvoi | '';
}

/** The function of whoever it was sent to: what one does, never who one is. */
const LA_STRUCTURE = 'la structure';
const SANS_FONCTION = 'une personne de la structure';

/**
 * Everything that was sent to a structure or said to it, the latest first: mails, links and reminders, calls and visits,
 * invitations of Outlook, what was handed out. An address is for the coordination, and only where it is sure that it is
 * the one that was written to. Of a person’s own data, what they asked for is between them and the coordination.
 */
export function journalDesEnvois(t: Traces, acteur: Pick<Acteur, 'profil'>, maintenant: string): readonly Envoi[] {
  const coordonne = acteur.profil === 'coordination';
  const rencontres = new Map(t.rencontres.map((r) => [r.id, r.titre]));
  const campagnes = new Map(t.campagnes.map((c) => [c.id, c.titre]));
  const contacts = new Map(t.contacts.map((c) => [c.id, c]));
  const fonctionDe = (contact: string | undefined): string =>
    contact === undefined ? LA_STRUCTURE : contacts.get(contact)?.fonction || SANS_FONCTION;

  const lignes = t.sollicitations
    .filter((s) => coordonne || s.nature !== 'Mes données')
    .map((s): Envoi => {
      const adresse = coordonne ? adresseDe(s, t.structure, contacts) : undefined;
      return nets({
        le: s.envoyeeLe,
        sorte: sorteDe(s),
        objet:
          (s.rencontre === undefined ? undefined : rencontres.get(s.rencontre)) ??
          (s.campagne === undefined ? undefined : campagnes.get(s.campagne)),
        canal: s.canal,
        fonction: fonctionDe(s.contact),
        adresse,
        ...resultatDe(s, maintenant),
      });
    });

  const reponses = new Map(t.participations.map((p) => [p.rencontre, p]));
  const parOutlook = demandesEntre(
    { sollicitations: [], participations: t.participations, rencontres: t.rencontres },
    { de: '1970-01-01T00:00:00Z', a: maintenant },
  ).map((d): Envoi => {
    const { reponse, reponduLe } = reponses.get(d.rencontre ?? '') ?? {};
    return nets({
      le: d.le,
      sorte: 'Invitation',
      objet: d.rencontre === undefined ? undefined : rencontres.get(d.rencontre),
      canal: 'Outlook',
      fonction: fonctionDe(d.contact),
      resultat: reponse === undefined ? 'Parti' : 'Répondu',
      precision:
        reponse === undefined
          ? undefined
          : [reponse, reponduLe === undefined ? undefined : `le ${dateCourte(reponduLe)}`].filter(Boolean).join(', '),
    });
  });

  // A mail that hands out the annuaire has its Sollicitation already.
  const dites = new Set(t.sollicitations.map((s) => s.diffusion));
  const remises = t.diffusions
    .filter((d) => !dites.has(d.id))
    .map(
      (d): Envoi =>
        nets({
          le: d.etat === 'À envoyer' ? undefined : d.diffuseeLe,
          sorte: 'Annuaire remis',
          objet: d.objet,
          canal: d.canal,
          fonction: LA_STRUCTURE,
          ...remiseDe(d),
        }),
    );

  return [...lignes, ...parOutlook, ...remises].toSorted((x, y) => quand(y).localeCompare(quand(x)));
}

/** What has not left yet comes first. */
const quand = ({ le }: Envoi): string => (le === undefined ? '9999' : le.length === 10 ? `${le}T00:00:00Z` : le);

const nets = (
  e: { [C in keyof Envoi]: Envoi[C] | undefined } & Pick<Envoi, 'sorte' | 'canal' | 'fonction' | 'resultat'>,
): Envoi => Object.fromEntries(Object.entries(e).filter(([, v]) => v !== undefined)) as Envoi;

/** Where it went: the address in force, when its fingerprint says that it is that one. Nothing for what was no mail. */
function adresseDe(
  { canal, contact, empreinteAdresse }: Sollicitation,
  structure: Traces['structure'],
  contacts: ReadonlyMap<string, Contact>,
): string | undefined {
  if (canal !== 'Courriel' || empreinteAdresse === undefined) return undefined;
  const connue = contact === undefined ? structure.courriel : contacts.get(contact)?.courriel;
  return connue !== undefined && empreinteDAdresse(connue) === empreinteAdresse ? connue : undefined;
}

type Resultat = Pick<Envoi, 'resultat' | 'precision'>;
const le = (instant: string | undefined): { readonly precision?: string } =>
  instant === undefined ? {} : { precision: `le ${dateCourte(instant)}` };

/** What became of a row, as far as is known. */
export function resultatDe(s: Sollicitation, maintenant: string): Resultat {
  if (s.etat === 'Annulée') return { resultat: 'Annulé' };
  if (s.etat === 'En erreur') return { resultat: 'Revenu en erreur' };
  if (s.etat === 'À envoyer') return { resultat: 'À partir', ...le(s.pasAvant) };
  // How a call ended is said of the fiche; what is noted of it stays with the coordination.
  if (s.etat === 'Répondue')
    return { resultat: 'Répondu', ...(s.issue === undefined ? le(s.reponduLe) : { precision: s.issue }) };
  if (estIncertain(s, maintenant)) return { resultat: 'Départ incertain' };
  if (s.ouverteLe !== undefined) return { resultat: 'Lien ouvert', ...le(s.ouverteLe) };
  return { resultat: 'Parti' };
}

function remiseDe(d: Diffusion): Resultat {
  if (d.etat === 'À envoyer') return { resultat: 'À partir' };
  if (d.etat === 'En cours') return { resultat: 'Départ incertain' };
  if (d.etat === 'En erreur') return { resultat: 'Revenu en erreur' };
  return d.lueLe === undefined
    ? { resultat: 'Parti' }
    : { resultat: 'Répondu', precision: `lu le ${dateCourte(d.lueLe)}` };
}

/** Those that answer all that is asked. What has not left yet has no day: a period leaves it out. */
export const filtrerEnvois = (envois: readonly Envoi[], { de, a, sorte }: FiltreDEnvois): readonly Envoi[] =>
  envois.filter((e) => {
    const jour = e.le === undefined ? undefined : e.le.length === 10 ? e.le : aujourdhui(e.le);
    return (
      (sorte === '' || e.sorte === sorte) &&
      (de === '' || (jour !== undefined && jour >= de)) &&
      (a === '' || (jour !== undefined && jour <= a))
    );
  });
