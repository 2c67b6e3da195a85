import { estDe } from '../carnet/tenir.ts';
import { CHAMPS_DE_CONTACT_SAISIS } from '../champs/contact.ts';
import { prendre } from '../champs/table.ts';
import { jourDe } from '../conservation/jour-de.ts';
import type { MesDonnees } from '../contrats/mes-donnees.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { NoteDeRelation } from '../lists/notes-de-relation.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Proposition } from '../lists/propositions.list.ts';
import type { RechercheGardee } from '../lists/recherches.list.ts';
import type { Referent } from '../lists/referents.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import type { Vote } from '../lists/votes.list.ts';
import { attenteDAdresse } from '../propositions/adresses.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { dateCourte } from '../textes/francais.ts';
import { noticeDInformation } from './notice.ts';

/** The rows among which a person’s own are found; those of others may be there. */
export interface Fonds {
  readonly reglages: Reglages;
  /** Those of this person, whether they are still in their job or not. */
  readonly contacts: readonly Contact[];
  readonly structures: readonly Pick<Structure, 'id' | 'nom'>[];
  /** Ids of structures that are there, and whose row cannot be read. */
  readonly illisibles?: readonly string[];
  readonly rencontres: readonly Pick<Rencontre, 'id' | 'titre' | 'debut'>[];
  readonly sollicitations: readonly Sollicitation[];
  readonly participations: readonly Participation[];
  readonly recherches: readonly RechercheGardee[];
  readonly propositions: readonly Proposition[];
  readonly referents: readonly Referent[];
  readonly indicateurs: readonly Indicateur[];
  readonly suites: readonly Suite[];
  readonly votes: readonly Vote[];
  /** Those of exchanges with this person, and those that their account wrote. */
  readonly notesDeRelation: readonly NoteDeRelation[];
  readonly lignesDeJournal: number;
  /** Identifier of the account; none for the holder of a link. */
  readonly compte?: string;
}

/** Stands for the name of a structure whose row was spoiled by hand. */
export const FICHE_ILLISIBLE = 'Structure dont la fiche ne se lit pas';
const PLUS_LA = 'Structure qui n’est plus là';

/** All that is held on one person, newest first. A row that names no contact of theirs is somebody else’s. */
export function reunirMesDonnees(f: Fonds): MesDonnees {
  const siens = new Set(f.contacts.map(({ id }) => id));
  const deSoi = (ligne: { readonly contact: string | undefined }) =>
    ligne.contact !== undefined && siens.has(ligne.contact);
  const structure = (id: string) =>
    f.structures.find((s) => s.id === id)?.nom ?? (f.illisibles?.includes(id) === true ? FICHE_ILLISIBLE : PLUS_LA);
  const structureDe = (id: string | undefined) => (id === undefined ? PLUS_LA : structure(id));
  const rencontre = (id: string) => f.rencontres.find((r) => r.id === id);
  const traces = [
    ...f.sollicitations.filter(deSoi).map((s) => ({
      quoi: 'Demande reçue',
      le: s.envoyeeLe ?? s.creeLe,
      detail: [
        s.nature,
        structure(s.structure),
        s.canal,
        s.reponduLe === undefined ? s.etat : `Répondue le ${dateCourte(s.reponduLe)}`,
      ].join(', '),
    })),
    ...f.participations.filter(deSoi).map((p) => ({
      quoi: 'Rencontre',
      le: rencontre(p.rencontre)?.debut,
      detail: [rencontre(p.rencontre)?.titre ?? 'Rencontre qui n’est plus là', structure(p.structure), p.statut].join(
        ', ',
      ),
    })),
    ...f.referents.flatMap((r) =>
      [
        { contact: r.referent, le: r.referentDepuis, detail: `Référent, ${r.thematique ?? r.communeInsee}` },
        { contact: r.binome, le: r.binomeDepuis, detail: `Binôme, ${r.thematique ?? r.communeInsee}` },
      ]
        .filter(deSoi)
        .map(({ le, detail }) => ({ quoi: 'Thématique suivie', le, detail })),
    ),
    ...f.indicateurs
      .filter(({ responsableContact }) => deSoi({ contact: responsableContact }))
      .map((i) => ({
        quoi: 'Indicateur dont on vous demande la valeur',
        le: i.creeLe,
        detail: enumerer([i.libelle, i.cadenceDeSaisie?.toLocaleLowerCase('fr')]),
      })),
    ...f.votes.filter(deSoi).map((v) => ({
      quoi: 'Réponse à un sondage de date',
      le: v.repondu ?? v.creeLe,
      detail: enumerer([structure(v.structure), v.canal, v.commentaire]),
    })),
    ...f.suites
      .filter(({ personne }) => deSoi({ contact: personne }))
      .map((s) => ({
        quoi: 'Décision portée',
        le: rencontre(s.rencontre)?.debut ?? s.creeLe,
        detail: enumerer([s.titre, s.etat, s.echeance === undefined ? undefined : `pour le ${dateCourte(s.echeance)}`]),
      })),
    ...f.suites
      .filter(({ ditPar }) => deSoi({ contact: ditPar }))
      .map((s) => ({ quoi: 'Suite dite d’une décision', le: s.ditLe, detail: enumerer([s.titre, s.dit, s.mot]) })),
    ...f.notesDeRelation.filter(deSoi).map((n) => ({
      quoi: 'Échange noté avec vous',
      le: n.echangeLe,
      detail: enumerer([
        structureDe(n.structure),
        n.texte,
        n.rappelerLe === undefined ? undefined : `à rappeler le ${dateCourte(n.rappelerLe)}`,
      ]),
    })),
    ...f.notesDeRelation
      .filter((n) => f.compte !== undefined && estDe(n, f.compte) && !deSoi(n))
      .map((n) => ({ quoi: 'Échange que vous avez noté', le: n.echangeLe, detail: structureDe(n.structure) })),
    ...f.recherches
      .filter(({ auteur }) => f.compte !== undefined && auteur === f.compte)
      .map((r) => ({ quoi: 'Recherche gardée', le: r.creeLe, detail: r.nom })),
    ...f.propositions.filter(deSoi).map((p) => ({
      quoi: 'Correction proposée à vos données',
      le: p.proposeeLe,
      detail: direProposition(p, structure(p.structure)),
    })),
    ...f.propositions
      .filter(({ par }) => f.compte !== undefined && par === f.compte)
      .map((p) => ({
        quoi: 'Correction proposée',
        le: p.proposeeLe,
        detail: direProposition(p, structure(p.structure)),
      })),
  ];
  return {
    notice: [...noticeDInformation(f.reglages)],
    aInformer: f.contacts.some(({ informeLe, actif }) => actif && informeLe === undefined),
    contacts: f.contacts.map((c) => ({
      id: c.id,
      eTag: c.eTag,
      structure: structure(c.structure),
      ...prendre(c, CHAMPS_DE_CONTACT_SAISIS),
      courrielEnEchec: c.courrielEnEchec,
      attente: attenteDAdresse(f.propositions, { structure: c.structure, contact: c }),
      thematiques: [...c.thematiques],
      visibilites: c.visibilites,
      enPoste: c.actif,
      avecCompte: c.oid !== undefined,
      informeLe: c.informeLe,
      dernierEchange: c.dernierEchange,
    })),
    traces: traces
      .toSorted((a, b) => (b.le ?? '').localeCompare(a.le ?? ''))
      .map(({ le, ...trace }) => ({ ...trace, le: jourDe(le) || undefined })),
    lignesDeJournal: f.lignesDeJournal,
  };
}

const direProposition = (p: Proposition, structure: string): string =>
  enumerer([structure, p.etat, p.commentaire, p.motif === undefined ? undefined : `motif : ${p.motif}`]);

const enumerer = (mots: readonly (string | undefined)[]): string => mots.filter((mot) => mot !== undefined).join(', ');
